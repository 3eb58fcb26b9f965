package fi.sopu.report.web;

import fi.sopu.duel.boundary.ComparingIdeas;
import fi.sopu.process.Outcome;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.report.StageResult;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How surely one idea or theme of a question ({@code question=}) ranks above another ({@code one=}, {@code other=}); the first two in
 * the ranking until others are chosen.
 */
@Named
@RequestScoped
public class ComparePage {

    @Inject
    ComparingIdeas comparing;
    @Inject
    ComparisonViews views;
    @Inject
    Texts texts;

    private Outcome outcome;
    private RankedIdeas ranked;
    private UUID one;
    private UUID other;
    private @Nullable ComparisonView shown;
    private @Nullable String refusal;

    /** What can be chosen. */
    public record Option(UUID id, Said words, int rank) {
    }

    @CalledFirst
    public void open() {
        outcome = comparing.comparable(Address.id("question"));
        ranked = outcome.as(RankedIdeas.class).orElseThrow();
        List<RankedIdea> leading = ranked.leading();
        if (leading.size() < 2) {
            throw new NotFound("two ideas");
        }
        one = Address.has("one") ? Address.id("one") : leading.get(0).source();
        other = Address.has("other") ? Address.id("other") : leading.get(1).source();
        try {
            shown = views.of(ranked, one, other, comparing.above(outcome, one, other));
        } catch (Refused no) {
            refusal = texts.of(no.key(), no.arguments());
        }
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Said getAsked() {
        return Said.of(outcome.asked(), texts.language());
    }

    /** How many took part and how many answers it rests on. */
    public String getRests() {
        return texts.of(StageResult.isSmall(outcome.turnout().roll()) ? "report.restsFew" : "report.rests", outcome.turnout().answers(), outcome.turnout().participants(),
                outcome.turnout().roll(),
                Math.round(100.0 * outcome.turnout().participants() / outcome.turnout().roll()));
    }

    /** Groups of like ideas, in their order; none when nothing was grouped. */
    public List<Option> getThemes() {
        return ranked.grouped().stream().filter(group -> ranked.ideas().stream().anyMatch(idea -> group.source().equals(idea.within())))
                .map(this::option).toList();
    }

    public List<Option> getIdeas() {
        return ranked.ideas().stream().map(this::option).toList();
    }

    private Option option(RankedIdea idea) {
        return new Option(idea.source(), Said.of(idea.words(), texts.language()), idea.rank());
    }

    public UUID getOne() {
        return one;
    }

    public UUID getOther() {
        return other;
    }

    /** Null when they can not be compared. */
    public @Nullable ComparisonView getShown() {
        return shown;
    }

    /** Why they can not be compared, or null. */
    public @Nullable String getRefusal() {
        return refusal;
    }
}
