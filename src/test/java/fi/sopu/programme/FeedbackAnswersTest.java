package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.process.Keeping;
import fi.sopu.shared.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeedbackAnswersTest {

    /** All of one length, and read as they were written; what is passed over stays so. */
    @Test
    void everySetOfAnswersIsReadAsItWasWritten() {
        List<Keeping> choices = new ArrayList<>(List.of(Keeping.values()));
        choices.add(null);
        for (Keeping useful : choices) {
            for (Keeping heard : choices) {
                for (Keeping next : choices) {
                    Map<FeedbackStatement, Keeping> said = new EnumMap<>(FeedbackStatement.class);
                    said.put(FeedbackStatement.USEFUL, useful);
                    said.put(FeedbackStatement.HEARD, heard);
                    said.put(FeedbackStatement.NEXT, next);
                    said.values().removeIf(Objects::isNull);
                    if (!said.isEmpty()) {
                        byte[] payload = new FeedbackAnswers(said).payload();
                        assertEquals(FeedbackAnswers.LENGTH, payload.length);
                        assertEquals(said, FeedbackAnswers.of(payload).said());
                    }
                }
            }
        }
    }

    @Test
    void nothingIsNoFeedback() {
        assertThrows(Refused.class, () -> new FeedbackAnswers(Map.of()).payload());
        assertThrows(IllegalArgumentException.class, () -> FeedbackAnswers.of(new byte[]{0}));
        assertThrows(IllegalArgumentException.class, () -> FeedbackAnswers.of(new byte[]{0, 1, 99}));
    }

    @Test
    void nothingOfItIsInALogLine() {
        assertEquals("feedback", new FeedbackAnswers(Map.of(FeedbackStatement.USEFUL, Keeping.NOT_KEPT)).toString());
    }
}
