package fi.sopu.report.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.report.Sentence;
import fi.sopu.shared.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTest {

    private final Words listen = Words.of("Kuuntelemme toisiamme.", "Vi lyssnar på varandra.");
    private final Words time = Words.of("Pysymme ajassa", null);

    @Test
    void saysItInTheReadersLanguage() {
        Sentence one = new Sentence("report.say.wanted.one", List.of(listen), List.of());
        assertEquals("Vastanneet toivovat eniten tätä: ”Kuuntelemme toisiamme”.", Spoken.of(one, "fi"));
        assertEquals("De som svarade önskar sig mest det här: ”Vi lyssnar på varandra”.", Spoken.of(one, "sv"));
        assertEquals("Those who answered most wish for this: “Kuuntelemme toisiamme”.", Spoken.of(one, "en"));
    }

    @Test
    void joinsSeveral() {
        Sentence few = new Sentence("report.say.wanted.few", List.of(listen, time, listen), List.of());
        assertEquals("Vastanneet toivovat eniten näitä: ”Kuuntelemme toisiamme”, ”Pysymme ajassa” ja ”Kuuntelemme toisiamme”. "
                + "Niiden keskinäinen järjestys ei ole varma.", Spoken.of(few, "fi"));
    }

    @Test
    void bracesAndQuotesOfAnIdeaAreOnlyText() {
        String said = Spoken.of(new Sentence("report.say.wanted.one", List.of(Words.of("{0} '{1}' ''", null)), List.of()), "fi");
        assertTrue(said.contains("”{0} '{1}' ''”"), said);
    }

    @Test
    void aLongIdeaIsShortenedAtASpace() {
        String quoted = Spoken.quoted(Words.of("sana ".repeat(60), null), "fi");
        assertTrue(quoted.length() < 145 && quoted.endsWith("sana…”"), quoted);
        assertEquals(142, Spoken.quoted(Words.of("👍".repeat(140), null), "fi").codePointCount(0, Spoken.quoted(Words.of("👍".repeat(140), null), "fi").length()));
    }

    @Test
    void clausesTellTheirNumbers() {
        Sentence some = new Sentence("report.say.clauses.some", List.of(), List.of(3, 1, 2, 6));
        assertEquals("Kantaa ottaneiden enemmistön mielestä pelisäännöistä on toteutunut 3/6. Vain osittain tai ei lainkaan: 1. Ei voi sanoa varmasti: 2.",
                Spoken.of(some, "fi"));
    }

    @Test
    void aTextIsMarkedWithTheLanguageItIsIn() {
        assertEquals("fi", Said.of(time, "sv").lang());
        assertEquals("sv", Said.of(listen, "sv").lang());
        assertEquals("fi", Said.of(listen, "en").lang());
        assertEquals("sv", Said.of(Words.of(null, "Tid"), "en").lang());
    }
}
