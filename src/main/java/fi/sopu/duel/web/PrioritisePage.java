package fi.sopu.duel.web;

import fi.sopu.duel.IdeasQuestion;
import fi.sopu.portal.Ids;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.StageQuestions;
import fi.sopu.process.WayIn;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Zone;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the councillor's prioritising page: the stage's questions, how long it takes, who sees the result. Ideas and answers go
 * between the browser and {@link DuelResource} and never pass through here.
 */
@Named
@RequestScoped
public class PrioritisePage {

    @Inject
    HttpServletRequest request;
    @Inject
    ReadingQuestions questions;
    @Inject
    Texts texts;
    @Inject
    KindsOfQuestion kinds;

    private @Nullable StageQuestions sheet;
    private @Nullable List<Asked> asked;

    /** A question as the page shows it; pole is wanted, unwanted or neutral. */
    public record Asked(UUID id, String words, String language, String pole, String poleText, int limit) {}

    public PlannedStage getStage() {
        return sheet().stage();
    }

    /** The stage's questions of ideas, in their order. */
    public List<Asked> getQuestions() {
        if (asked == null) {
            asked = sheet().questions().stream().filter(IdeasQuestion::is).map(this::asked).toList();
        }
        return asked;
    }

    /** Where the stage's other questions are answered, or null when it has no others. */
    public @Nullable WayIn getOnward() {
        return sheet().questions().stream().map(AskedQuestion::kind).filter(kind -> kind != IdeasQuestion.ID).findFirst().map(kind -> kinds.of(kind).answering()).orElse(null);
    }

    public boolean isOnRoll() {
        return sheet().questions().stream().anyMatch(AskedQuestion::onRoll);
    }

    private StageQuestions sheet() {
        if (sheet == null) {
            sheet = questions.sheet(Ids.of(request.getParameter("stage")));
        }
        return sheet;
    }

    public String getTitle() {
        return getStage().title().in(texts.language());
    }

    /** When it closes, in the reader's words, or that somebody closes it by hand. */
    public String getOpenUntil() {
        Instant closes = getStage().when().closesAt();
        return closes == null ? texts.of("duel.openUntilClosed") : texts.of("duel.openUntil", time(closes));
    }

    /** Who sees the result and when, as it was set before the stage opened. */
    public String getResultFor() {
        return texts.of("duel.result." + getStage().promise().audience()) + " " + texts.of("duel.result." + getStage().promise().release());
    }

    private Asked asked(AskedQuestion question) {
        String pole = switch (question.plan().pole()) {
            case WANTED, GOOD -> "wanted";
            case UNWANTED, LESS_GOOD -> "unwanted";
            default -> "neutral";
        };
        return new Asked(question.id(), question.words().in(texts.language()), question.words().languageFor(texts.language()), pole,
                texts.of("duel.pole." + question.plan().pole()),
                question.plan().ideaLimit());
    }

    private String time(Instant instant) {
        String pattern = texts.language().equals("en") ? "d MMMM HH:mm" : texts.language().equals("sv") ? "d.M 'kl.' HH.mm" : "d.M. 'klo' HH.mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(texts.language())).format(instant.atZone(Zone.HERE));
    }
}
