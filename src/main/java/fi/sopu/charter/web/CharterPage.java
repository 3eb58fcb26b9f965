package fi.sopu.charter.web;

import fi.sopu.charter.CharterPoster;
import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.charter.boundary.ReadingFollowups;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The charter in force (or an earlier version) as a poster, with the practices that keep it. */
@Named
@RequestScoped
public class CharterPage {

    @Inject
    ReadingCharters reading;
    @Inject
    ReadingFollowups followups;
    @Inject
    PromiseActs promises;
    @Inject
    PlainForm form;

    private @Nullable CharterSheet sheet;
    private boolean current;
    private boolean draft;
    private @Nullable Map<UUID, ClauseKept> kept;

    /** Opens the page, and ticks a commitment first if that is what was pressed. */
    @CalledFirst
    public void open() {
        String act = form.act();
        if (act.equals("done") || act.equals("undone")) {
            promises.tick();
            form.go("/charter/charter", "process", form.id("process"), "#", "p-" + form.actId());
            return;
        }
        UUID process = form.id("process");
        CharterPoster poster = reading.poster(process, form.maybe("version"));
        sheet = poster.sheet();
        current = poster.current();
        draft = poster.drafted();
    }

    /** Null when no version has been adopted. */
    public @Nullable CharterSheet getSheet() {
        return sheet;
    }

    /** Whether it is the version in force that is shown. */
    public boolean isCurrent() {
        return current;
    }

    /** Whether a version is being drafted beside the one in force. */
    public boolean isDraft() {
        return draft;
    }

    /** What has become of what was wished, as far as the reader may read it. */
    public List<OfferedIdeas> getWishes() {
        return sheet == null ? List.of() : reading.wishes(sheet);
    }

    /** How the clause was found to be kept in the latest follow-up, or null. */
    public @Nullable ClauseKept kept(UUID root) {
        if (kept == null) {
            List<ClauseKept> latest = followups.latest(form.id("process"));
            kept = latest.stream().collect(Collectors.toMap(ClauseKept::root, Function.identity()));
        }
        return kept.get(root);
    }
}
