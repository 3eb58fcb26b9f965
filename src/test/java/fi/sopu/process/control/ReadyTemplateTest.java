package fi.sopu.process.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Opening;
import fi.sopu.process.Pole;
import fi.sopu.process.ProcessPlan;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageKind;
import fi.sopu.process.StagePlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyTemplateTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 11);

    private final ProcessPlan plan = new ReadyTemplate(List.of("fi", "sv"), 10).groundRules(START);

    @Test
    void hasThreeStagesOverAboutSixMonths() {
        assertEquals(List.of(StageKind.SITUATION, StageKind.RULES, StageKind.FOLLOWUP),
                plan.stages().stream().map(StagePlan::kind).toList());
        StagePlan last = plan.stages().get(2);
        long days = ChronoUnit.DAYS.between(START, last.schedule().opensOn().plusDays(last.schedule().days()));
        assertTrue(days > 160 && days < 190, days + " days");
    }

    @Test
    void asksWhatTheModelAsks() {
        assertEquals(List.of(Pole.WANTED, Pole.UNWANTED), poles(0));
        assertEquals(List.of(Pole.WANTED, Pole.UNWANTED), poles(1));
        assertEquals(List.of(Pole.GOOD, Pole.LESS_GOOD, Pole.DEVELOP, Pole.NEUTRAL), poles(2));
        assertEquals(QuestionKind.CLAUSES, plan.stages().get(2).questions().get(3).kind());
    }

    @Test
    void theFollowUpWaitsForMeetings() {
        assertEquals(Opening.MEETINGS, plan.stages().get(2).schedule().opening());
        assertNull(plan.stages().get(2).schedule().closesOn());
    }

    @Test
    void speaksTheCouncilsLanguagesOnly() {
        assertNotNull(plan.stages().get(0).questions().get(0).words().getSv());
        ProcessPlan finnish = new ReadyTemplate(List.of("fi"), 10).groundRules(START);
        finnish.stages().forEach(stage -> {
            assertNotNull(stage.title().getFi());
            assertNull(stage.title().getSv());
            stage.questions().forEach(question -> assertNull(question.words().getSv()));
        });
    }

    @Test
    void aCopyMovesItsDatesTogether() {
        ProcessPlan copy = plan.startingOn(START.plusDays(28));
        for (int i = 0; i < plan.stages().size(); i++) {
            StagePlan was = plan.stages().get(i);
            StagePlan is = copy.stages().get(i);
            assertEquals(was.schedule().opensOn().plusDays(28), is.schedule().opensOn());
            assertEquals(was.schedule().closesOn() == null ? null : was.schedule().closesOn().plusDays(28), is.schedule().closesOn());
            assertEquals(was.questions().size(), is.questions().size());
        }
    }

    private List<Pole> poles(int stage) {
        return plan.stages().get(stage).questions().stream().map(question -> question.pole()).toList();
    }
}
