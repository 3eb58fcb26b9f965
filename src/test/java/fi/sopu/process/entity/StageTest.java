package fi.sopu.process.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Audience;
import fi.sopu.process.Opening;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Release;
import fi.sopu.process.ResultPromise;
import fi.sopu.process.Schedule;
import fi.sopu.process.StageKind;
import fi.sopu.process.StageState;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StageTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 14);

    private static Stage dated() {
        Stage stage = new Stage(UUID.randomUUID(), 1, StageKind.SITUATION, Words.of("Nykytila", "Nuläge"), null, 10);
        stage.schedule(new Schedule(Opening.DATE, FIRST, LAST, 14));
        return stage;
    }

    private static Stage followup() {
        Stage stage = new Stage(UUID.randomUUID(), 3, StageKind.FOLLOWUP, Words.of("Seuranta", null), null, 15);
        stage.schedule(new Schedule(Opening.MEETINGS, FIRST, null, 14));
        return stage;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Zone.HERE).toInstant();
    }

    private static String refusal(Runnable act) {
        return assertThrows(Refused.class, act::run).key();
    }

    /** Whether or not the timer has come round. */
    /** From how many people on anything is told is a promise to those who answer: five at least, and what it was at the opening. */
    @Test
    void ofHowManyAnythingIsToldIsFixedAtTheOpening() {
        Stage stage = dated();
        assertEquals(5, stage.smallest());
        stage.tellFrom(1);
        assertEquals(5, stage.smallest(), "never fewer");
        stage.tellFrom(12);
        stage.open(2, 59, at(FIRST, 9));
        assertEquals("process.notEditable", refusal(() -> stage.tellFrom(5)));
        assertEquals(12, stage.planned(Words.of("x", null), at(FIRST, 10)).smallest());
    }

    @Test
    void takesAnswersUntilItsAnnouncedMinuteAndNotAfterIt() {
        Stage stage = dated();
        assertFalse(asked(stage, at(FIRST, 9)).isOpen());
        assertFalse(asked(stage, at(FIRST, 9)).isOver());
        stage.open(1, 9, at(FIRST, 9));
        Instant end = at(LAST, 20);
        assertEquals(end, stage.closesAt());
        assertTrue(asked(stage, end.minusNanos(1)).isOpen());
        assertTrue(stage.planned(null, end.minusNanos(1)).isOpen());
        assertFalse(asked(stage, end).isOpen());
        assertTrue(asked(stage, end).isOver());
        assertFalse(asked(stage, end).isClosed(), "not counted yet");
        assertFalse(stage.planned(null, end).isOpen());
        assertTrue(stage.planned(null, end).isRunning(), "the chair can still close it");
        assertEquals(StageState.OPEN, stage.state());
        stage.extend(LAST.plusDays(1), end);
        assertTrue(asked(stage, end).isOpen());
        stage.close(end);
        assertTrue(asked(stage, end).isOver());
    }

    private static AskedQuestion asked(Stage stage, Instant now) {
        return new Question(stage.id(), 1, QuestionKind.IDEAS, Pole.WANTED, Words.of("Mitä?", null))
                .asked(UUID.randomUUID(), stage.planned(Words.of("Prosessi", null), now), true, 1);
    }

    @Test
    void opensByItsDateInTheFinnishMorning() {
        Stage stage = dated();
        assertFalse(stage.isDueToOpen(at(FIRST, 7)));
        assertTrue(stage.isDueToOpen(at(FIRST, 8)));
        assertEquals(LocalDateTime.of(2027, 2, 1, 6, 0).toInstant(java.time.ZoneOffset.UTC), stage.opensAt());
    }

    @Test
    void aStageWhoseDaysAreOverDoesNotOpenByItself() {
        assertTrue(dated().isDueToOpen(at(LAST, 19)));
        assertFalse(dated().isDueToOpen(at(LAST, 20)));
    }

    @Test
    void opensOnceAndFixesItsRoll() {
        Stage stage = dated();
        stage.open(2, 59, at(FIRST, 9));
        assertEquals(StageState.OPEN, stage.state());
        assertEquals(59, stage.roll());
        assertEquals("process.alreadyOpen", refusal(() -> stage.open(2, 59, at(FIRST, 10))));
    }

    @Test
    void openedEarlyItStaysOpenAsManyDaysAsPlanned() {
        Stage early = dated();
        LocalDate day = FIRST.minusDays(44);
        LocalDate planned = day.plusDays(java.time.temporal.ChronoUnit.DAYS.between(FIRST, LAST));
        assertEquals(planned, early.lastDayIfOpened(at(day, 9)), "as the page says before the opening");
        early.open(2, 59, at(day, 9));
        assertEquals(planned, early.closesOn());
        Stage late = dated();
        late.open(2, 59, at(FIRST.plusDays(1), 9));
        assertEquals(LAST, late.closesOn(), "opened on one of its days it ends as planned");
        Stage over = dated();
        over.open(2, 59, at(LAST.plusDays(3), 9));
        assertEquals(LAST.plusDays(3 + over.days()), over.closesOn());
    }

    @Test
    void doesNotOpenWithoutQuestionsOrPeople() {
        assertEquals("process.noQuestions", refusal(() -> dated().open(0, 59, at(FIRST, 9))));
        assertEquals("process.emptyRoll", refusal(() -> dated().open(2, 0, at(FIRST, 9))));
    }

    @Test
    void isEditedUntilItOpens() {
        Stage stage = dated();
        stage.describe(Words.of("Toinen nimi", null), null, 5);
        stage.open(2, 59, at(FIRST, 9));
        assertEquals("process.notEditable", refusal(() -> stage.describe(Words.of("Kolmas", null), null, 5)));
        assertEquals("process.notEditable", refusal(() -> stage.promise(new ResultPromise(Audience.PUBLIC, Release.AT_CLOSING), false)));
        assertEquals("process.notEditable", refusal(() -> stage.schedule(new Schedule(Opening.HAND, null, null, 3))));
    }

    @Test
    void closesByItsDateInTheEveningAndForGood() {
        Stage stage = dated();
        stage.open(2, 59, at(FIRST, 9));
        assertFalse(stage.isDueToClose(at(LAST, 19)));
        assertTrue(stage.isDueToClose(at(LAST, 20)));
        stage.close(at(LAST, 20));
        assertEquals(StageState.CLOSED, stage.state());
        assertEquals("process.alreadyClosed", refusal(() -> stage.close(at(LAST, 21))));
        assertEquals("process.alreadyClosed", refusal(() -> stage.open(2, 59, at(LAST, 21))));
    }

    @Test
    void aStageThatIsNotOpenCanNotBeClosed() {
        assertEquals("process.notOpen", refusal(() -> dated().close(at(FIRST, 9))));
    }

    @Test
    void openedByHandAfterItsDaysItStaysOpenAsLongAsPlanned() {
        Stage stage = dated();
        stage.open(2, 59, at(LAST.plusDays(3), 12));
        assertEquals(at(LAST.plusDays(17), 20), stage.closesAt());
    }

    @Test
    void theLastDayMovesOnlyForward() {
        Stage stage = dated();
        stage.open(2, 59, at(FIRST, 9));
        stage.extend(LAST.plusDays(7), at(LAST, 12));
        assertFalse(stage.isDueToClose(at(LAST, 20)));
        assertEquals("process.datePassed", refusal(() -> stage.extend(FIRST, at(LAST, 12))));
    }

    @Test
    void datesMustBeThereAndInOrder() {
        assertEquals("process.datesMissing", refusal(() -> dated().schedule(new Schedule(Opening.DATE, FIRST, null, 14))));
        assertEquals("process.datesReversed", refusal(() -> dated().schedule(new Schedule(Opening.DATE, LAST, FIRST, 14))));
    }

    @Test
    void theThirdMeetingOpensTheFollowUp() {
        assertFalse(followup().opensAfterMeetings(2));
        assertTrue(followup().opensAfterMeetings(3));
        assertFalse(dated().opensAfterMeetings(3));
        assertNull(followup().opensAt());
    }

    @Test
    void afterTheFourthMeetingItIsOverdueAndToldOnce() {
        Stage stage = followup();
        assertFalse(stage.isOverdueAfter(3));
        assertTrue(stage.isOverdueAfter(4));
        assertTrue(stage.markOverdue(at(LAST, 9)));
        assertFalse(stage.markOverdue(at(LAST, 10)));
        assertTrue(stage.isOverdue());
        stage.open(4, 59, at(LAST, 11));
        assertFalse(stage.isOverdue(), "opening it takes the mark away");
        assertTrue(stage.isOverdueAfter(4), "but it is late until it has closed");
        stage.close(at(LAST, 12));
        assertFalse(stage.isOverdueAfter(4));
    }

    @Test
    void theResultIsShownWhenItWasPromised() {
        Stage stage = dated();
        stage.open(2, 59, at(FIRST, 9));
        stage.close(at(LAST, 20));
        assertTrue(stage.isReleased(at(LAST, 20)));
    }

    @Test
    void aReviewedResultWaitsForTheReviewButNotForEver() {
        Stage stage = dated();
        stage.promise(new ResultPromise(Audience.COUNCIL, Release.AFTER_REVIEW), false);
        stage.open(2, 59, at(FIRST, 9));
        assertEquals("process.notClosed", refusal(() -> stage.releaseResult(at(FIRST, 10))));
        stage.close(at(LAST, 20));
        assertFalse(stage.isReleased(at(LAST, 21)));
        assertTrue(stage.isReleased(at(LAST.plusDays(Release.LATEST_DAYS), 20)));
        stage.releaseResult(at(LAST, 22));
        assertTrue(stage.isReleased(at(LAST, 22)));
    }

    @Test
    void textsAndNumbersHaveLimits() {
        assertEquals("process.titleMissing", refusal(() -> dated().describe(Words.of(" ", null), null, 5)));
        assertEquals("portal.text.tooLong", refusal(() -> dated().describe(Words.of("a".repeat(121), null), null, 5)));
        assertEquals("process.minutesRange", refusal(() -> dated().describe(Words.of("a", null), null, 61)));
    }
}
