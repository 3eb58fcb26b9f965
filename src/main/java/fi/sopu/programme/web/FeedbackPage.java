package fi.sopu.programme.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.process.Keeping;
import fi.sopu.programme.FeedbackAnswers;
import fi.sopu.programme.FeedbackSheet;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.programme.boundary.GivingFeedback;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying in secret what one of my days was worth. A plain form: what is chosen lies in no session. */
@Named
@RequestScoped
public class FeedbackPage {

    @Inject
    GivingFeedback giving;
    @Inject
    PlainForm form;
    @Inject
    Dates dates;

    private @Nullable FeedbackSheet sheet;

    /** Opens the page, or keeps what was chosen. */
    @CalledFirst
    public void open() {
        UUID day = form.id("id");
        if (form.act().equals("send")) {
            Map<FeedbackStatement, Keeping> said = new EnumMap<>(FeedbackStatement.class);
            for (FeedbackStatement one : FeedbackStatement.values()) {
                Arrays.stream(Keeping.values()).filter(answer -> answer.name().equals(form.text(one.name()))).forEach(answer -> said.put(one, answer));
            }
            giving.give(day, new FeedbackAnswers(said));
            form.say("programme.feedback.sent", dates.day(getSheet().last()));
            form.go("/programme/feedback", "id", day);
        } else {
            getSheet();
        }
    }

    public FeedbackSheet getSheet() {
        sheet = sheet == null ? giving.sheet(form.id("id")) : sheet;
        return sheet;
    }

    public List<FeedbackStatement> getStatements() {
        return List.of(FeedbackStatement.values());
    }

    public List<Keeping> getAnswers() {
        return List.of(Keeping.values());
    }

    /** What was chosen before the form was refused, or else what has been said. */
    public boolean chosen(FeedbackStatement statement, Keeping answer) {
        return form.typed(statement.name(), Objects.toString(getSheet().mine().said().get(statement), "")).equals(answer.name());
    }
}
