package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Keeping;
import fi.sopu.shared.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpactAnswersTest {

    @Test
    void whatWasSaidIsReadAgain() {
        ImpactAnswers said = new ImpactAnswers(Map.of(ImpactStatement.USED, Keeping.KEPT, ImpactStatement.NOTICED, Keeping.CANT_SAY), "Lyhyempiä palavereja 🙂");
        assertEquals(said, ImpactAnswers.of(said.payload()));
        ImpactAnswers words = new ImpactAnswers(Map.of(), "Vain sanoja");
        assertEquals(words, ImpactAnswers.of(words.payload()));
    }

    @Test
    void theLongestFitsItsPlace() {
        ImpactAnswers longest = new ImpactAnswers(Map.of(), "🙂".repeat(ImpactAnswers.MOST));
        assertTrue(longest.payload().length <= ImpactAnswers.LENGTH);
        assertEquals("programme.wrong.impactWords", assertThrows(Refused.class, () -> new ImpactAnswers(Map.of(), "x".repeat(ImpactAnswers.MOST + 1))).key());
    }

    @Test
    void somethingMustBeSaid() {
        assertEquals("programme.wrong.feedback", assertThrows(Refused.class, ImpactAnswers.NONE::payload).key());
        assertThrows(IllegalArgumentException.class, () -> ImpactAnswers.of(new byte[]{0, 1}));
    }

    @Test
    void nothingOfItGetsIntoALog() {
        assertEquals("answers", new ImpactAnswers(Map.of(ImpactStatement.USED, Keeping.KEPT), "salaisuus").toString());
    }
}
