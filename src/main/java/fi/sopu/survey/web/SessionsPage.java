package fi.sopu.survey.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import fi.sopu.survey.SessionsSheet;
import fi.sopu.survey.boundary.RecordingSessions;
import fi.sopu.survey.entity.HeldSessions;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was held in which units before a round, and how often. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RecordingSessions recording;
    @Inject
    Says says;

    private String question = "";
    private List<SessionsRow> rows = List.of();
    private @Nullable UUID thing;
    private @Nullable Seen seen;
    private int recorded;
    private @Nullable String whatFi;
    private @Nullable String whatSv;

    @CalledFirst
    public void open() {
        if (seen == null) {
            SessionsSheet sheet = recording.sheet(Ids.of(question));
            thing = sheet.thing();
            seen = sheet.seen();
            recorded = sheet.recorded();
            whatFi = sheet.what().getFi();
            whatSv = sheet.what().getSv();
            rows = sheet.units().stream().map(SessionsRow::new).toList();
        }
    }

    public String save() {
        recording.save(Ids.of(question), Words.of(whatFi, whatSv), rows.stream().collect(Collectors.toMap(SessionsRow::unit, SessionsRow::getSessions)), ConflictView.seen(seen));
        says.done("survey.sessions.saved");
        return "/report/exposed?faces-redirect=true&question=" + question;
    }

    public List<SessionsRow> getRows() {
        return rows;
    }

    public int getRecorded() {
        return recorded;
    }

    public int getMost() {
        return HeldSessions.MOST;
    }

    public @Nullable UUID getThing() {
        return thing;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public @Nullable String getWhatFi() {
        return whatFi;
    }

    public void setWhatFi(String text) {
        whatFi = text;
    }

    public @Nullable String getWhatSv() {
        return whatSv;
    }

    public void setWhatSv(String text) {
        whatSv = text;
    }
}
