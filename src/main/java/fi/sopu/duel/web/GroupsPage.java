package fi.sopu.duel.web;

import fi.sopu.duel.GroupingSheet;
import fi.sopu.duel.IdeaGroupFacts;
import fi.sopu.duel.boundary.GroupingIdeas;
import fi.sopu.portal.PlainForm;
import fi.sopu.process.boundary.AwaitingOutcomes;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grouping a question's ideas. A button says what it does, and hidden fields to which ideas; after each act the page has a button that
 * takes it back.
 */
@Named
@RequestScoped
public class GroupsPage {

    @Inject
    GroupingIdeas grouping;
    @Inject
    PlainForm form;
    @Inject
    AwaitingOutcomes awaiting;

    private @Nullable GroupingSheet sheet;

    /** Does what a pressed button asks, then opens the page. */
    @CalledFirst
    public void open() {
        UUID question = form.id("question");
        switch (form.act()) {
            case "group" -> go("idea", "made", grouping.group(question, form.ids("idea"), into()));
            case "apart" -> {
                grouping.apart(question, form.ids("idea"));
                go("idea", "from", form.id("group"));
            }
            case "differ" -> {
                grouping.keepApart(question, form.ids("all"), into());
                go("all", "differ", form.text("into"));
            }
            case "alike" -> {
                grouping.suggestAgain(question, form.ids("idea"), into());
                go("");
            }
            case "name" -> {
                grouping.name(question, form.id("group"), form.text("fi"), form.text("sv"), form.seen());
                form.say("duel.groups.named");
                go("", "#", "g-" + form.text("group"));
            }
            case "finish" -> {
                grouping.finish(question);
                go("");
            }
            default -> sheet = grouping.sheet(question);
        }
    }

    /** @param undo name of the fields with ideas for which the page offers to take back what was done, or empty */
    private void go(String undo, Object... parameters) {
        awaiting.awaitQuestion(form.id("question"));
        List<Object> all = new ArrayList<>(List.of("question", form.id("question")));
        all.addAll(List.of(parameters));
        form.ids(undo).forEach(idea -> all.addAll(List.of("undo", idea)));
        form.go("/duel/groups", all.toArray());
    }

    private @Nullable UUID into() {
        return form.maybe("into").orElse(null);
    }

    public GroupingSheet getSheet() {
        if (sheet == null) {
            sheet = grouping.sheet(form.id("question"));
        }
        return sheet;
    }

    /** The group that was just made or added to, or null. */
    public @Nullable IdeaGroupFacts getMade() {
        return getSheet().groups().stream().filter(group -> group.id().toString().equals(form.text("made"))).findFirst().orElse(null);
    }

    /** Ideas of the last act, for undoing it; none when somebody has undone it already. */
    public List<UUID> getUndo() {
        boolean undone = !form.text("made").isEmpty() && getMade() == null;
        return getSheet().isChangeable() && !undone ? form.ids("undo") : List.of();
    }
}
