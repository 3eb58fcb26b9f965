package fi.sopu.process.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.process.Format;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static Question question() {
        return new Question(UUID.randomUUID(), 1, QuestionKind.IDEAS, Pole.WANTED, Words.of("Mitä toivot?", "Vad önskar du?"));
    }

    @Test
    void asksInOneLanguageOrBoth() {
        Question question = question();
        question.ask(Pole.UNWANTED, Words.of(null, "Vad önskar du inte?"));
        assertEquals("Vad önskar du inte?", question.words().in("fi"));
        assertEquals("process.questionMissing",
                assertThrows(Refused.class, () -> question.ask(Pole.UNWANTED, Words.of("  ", null))).key());
    }

    @Test
    void itsNumbersHaveLimits() {
        Question question = question();
        question.prioritiseBy(Format.DUEL, 5, 200);
        assertEquals(200, question.ideaLimit());
        assertEquals("process.topKRange",
                assertThrows(Refused.class, () -> question.prioritiseBy(Format.DUEL, 0, 200)).key());
        assertEquals("process.ideaLimitRange",
                assertThrows(Refused.class, () -> question.prioritiseBy(Format.DUEL, 5, 501)).key());
    }
}
