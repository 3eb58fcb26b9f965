package fi.sopu.duel.web;

import fi.sopu.duel.GroupFacts;
import fi.sopu.duel.GroupingSheet;
import fi.sopu.duel.boundary.GroupingIdeas;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Layout;
import fi.sopu.portal.Says;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * Grouping a question's ideas. Plain forms: a button says what it does, and hidden fields to which ideas; after each act the page is
 * asked for anew, with a button that takes it back.
 */
@Named
@RequestScoped
public class GroupsPage {

    @Inject
    HttpServletRequest request;
    @Inject
    GroupingIdeas grouping;
    @Inject
    Layout layout;
    @Inject
    Says says;

    private GroupingSheet sheet;

    /** Does what a pressed button asks, then opens the page. An address alone presses no button: another site's link must change nothing. */
    public void open() {
        UUID question = Ids.of(request.getParameter("question"));
        switch (Faces.isPostback() ? text("act") : "") {
            case "group" -> go("&made=" + grouping.group(question, ids("idea"), maybe("into")) + undo("idea"));
            case "apart" -> {
                grouping.apart(question, ids("idea"));
                go("&from=" + Ids.of(text("group")) + undo("idea"));
            }
            case "differ" -> {
                grouping.keepApart(question, ids("all"), maybe("into"));
                go("&differ=" + text("into") + undo("all"));
            }
            case "alike" -> {
                grouping.suggestAgain(question, ids("idea"), maybe("into"));
                go("");
            }
            case "name" -> {
                grouping.name(question, Ids.of(text("group")), text("fi"), text("sv"), ConflictView.seen(new Seen(text("seen"))));
                says.done("duel.groups.named");
                go("#g-" + text("group"));
            }
            case "finish" -> {
                grouping.finish(question);
                go("");
            }
            default -> sheet = grouping.sheet(question);
        }
    }

    /** The page then offers to take back what was done to these ideas. */
    private String undo(String name) {
        return ids(name).stream().map(idea -> "&undo=" + idea).collect(Collectors.joining());
    }

    private void go(String rest) {
        Faces.redirect(layout.getBase() + "/duel/groups?question=" + Ids.of(text("question")) + rest);
    }

    public GroupingSheet getSheet() {
        if (sheet == null) {
            sheet = grouping.sheet(Ids.of(request.getParameter("question")));
        }
        return sheet;
    }

    /** The group that was just made or added to, or null. */
    public GroupFacts getMade() {
        return getSheet().groups().stream().filter(group -> group.id().toString().equals(text("made"))).findFirst().orElse(null);
    }

    /** Ideas of the last act, for undoing it; none when somebody has undone it already. */
    public List<UUID> getUndo() {
        boolean undone = !text("made").isEmpty() && getMade() == null;
        return getSheet().isChangeable() && !undone ? ids("undo") : List.of();
    }

    /** The language in which a reader sees the words. */
    public String language(Words words) {
        return words.getFi() == null || words.getSv() != null && "sv".equals(says.language()) ? "sv" : "fi";
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private UUID maybe(String name) {
        return text(name).isEmpty() ? null : Ids.of(text(name));
    }

    private List<UUID> ids(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).map(Ids::of).toList();
    }
}
