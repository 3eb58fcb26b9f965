package fi.sopu.survey.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.Audience;
import fi.sopu.process.StageOutcomes;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.SituationFile;
import fi.sopu.survey.SituationSheet;
import fi.sopu.survey.Wording;
import fi.sopu.survey.control.PreparedAnalyses;
import fi.sopu.survey.control.SituationCopies;
import fi.sopu.survey.entity.PreparedAnalysis;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Preparing what a round told of everybody together as a copy that may leave the council for a network's situation analysis. It is made of the result as its page tells it, so
 * that nothing else can be in it; kept as it was then, and withdrawn. Nothing is sent.
 */
@UseCase
public class PreparingAnalyses {

    private static final int LONGEST = 400;

    @Inject
    ReadingMeasurements measurements;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    FindingCouncils councils;
    @Inject
    FindingMembers members;
    @Inject
    PreparedAnalyses prepared;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * The copy that has been prepared, or else what it would be.
     *
     * @throws NotFound when this council has no such question
     * @throws Refused  when nothing is told of it, or those who answered were promised that the result stays within the council
     */
    // here and below: what may leave the council is for whoever keeps it, and a council's results are not for the platform's administrator
    @Allowed(Role.REGIONAL_ADMIN)
    public SituationSheet sheet(UUID question) {
        StageOutcomes asked = outcomes.around(question);
        // through the text, so that a preview shows what is copied and nothing else
        return prepared.ofRound(question)
                .map(one -> new SituationSheet(SituationCopies.read(one.content()), one.preparedAt(), members.names().getOrDefault(one.preparedBy(), "")))
                .orElseGet(() -> new SituationSheet(SituationCopies.read(written(asked, question)), null, ""));
    }

    private String written(StageOutcomes asked, UUID question) {
        MeasuredSheet sheet = asked.outcomes().stream().filter(outcome -> outcome.question().equals(question)).findFirst().flatMap(measurements::ofOutcome)
                .orElseThrow(() -> new Refused("survey.situation.none"));
        if (asked.stage().promise().audience() != Audience.PUBLIC) {
            throw new Refused("survey.situation.notPromised");
        }
        CouncilFacts council = councils.byId(actor.get().tenant()).orElseThrow();
        return SituationCopies.written(SituationCopies.of(sheet, Wording.of(council.nameFi(), council.nameSv(), council.nameEn(), LONGEST), councils.body(asked.body()).name(),
                LocalDate.ofInstant(asked.stage().when().closes(), clock.getZone())));
    }

    /** @throws Refused as {@link #sheet}, and when there is a copy of the round already */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID prepare(UUID question) {
        StageOutcomes asked = outcomes.around(question);
        prepared.ofRound(question).ifPresent(there -> {
            throw new Refused("survey.situation.already", there.preparedAt());
        });
        PreparedAnalysis made = new PreparedAnalysis(question, written(asked, question), clock.instant(), actor.get().me());
        prepared.add(made);
        acted.fire(new Acted("survey.analysisPrepared", "process", asked.stage().process(), round(made)));
        return made.id();
    }

    /** Removes the copy; where there is none any more, nothing is done. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void withdraw(UUID question) {
        StageOutcomes asked = outcomes.around(question);
        prepared.ofRound(question).ifPresent(there -> {
            prepared.remove(there);
            acted.fire(new Acted("survey.analysisWithdrawn", "process", asked.stage().process(), round(there)));
        });
    }

    /** @throws NotFound when none has been prepared */
    @Allowed(Role.REGIONAL_ADMIN)
    public SituationFile file(UUID question) {
        StageOutcomes asked = outcomes.around(question);
        PreparedAnalysis there = prepared.ofRound(question).orElseThrow(() -> new NotFound("analysis"));
        acted.fire(new Acted("survey.analysisExported", "process", asked.stage().process(), round(there)));
        return new SituationFile(round(there), there.content());
    }

    private static String round(PreparedAnalysis analysis) {
        return Integer.toString(SituationCopies.read(analysis.content()).round());
    }
}
