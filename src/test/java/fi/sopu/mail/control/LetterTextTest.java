package fi.sopu.mail.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.mail.Letter.Part;
import fi.sopu.texts.Languages;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A letter says the same as HTML and as text, in its language, and nothing in it can be taken for markup or a header. */
class LetterTextTest {

    private static final String BASE = "https://sopu.example.fi/alue";
    private static final List<Part> PARTS = List.of(
            new Part("Vaihe <1> & \"muut\"", List.of("Vastaa 10 minuutissa.", "Aikaa on maanantaihin."), "Vastaa", "/duel/prioritise?stage=1&x=2"),
            new Part("Tulos on valmis", List.of(), "Lue", "/report/report?stage=2"));

    @Test
    void bothBodiesSayTheSameInEachLanguage() {
        for (String language : Languages.ALL) {
            LetterText letter = new LetterLinks(BASE, BASE + "/public/mail-off?of=1", null).letter(language, "Alue & väki", "Kaksi asiaa", PARTS);
            assertTrue(letter.html().contains("<html lang=\"" + language + "\">"), letter.html());
            assertTrue(letter.html().contains("<h1>Kaksi asiaa</h1>") && letter.html().contains("<h2>Tulos on valmis</h2>"));
            assertTrue(letter.html().contains("href=\"" + BASE + "/duel/prioritise?stage=1&amp;x=2\""));
            assertFalse(letter.html().contains("<1>") || letter.text().contains("&amp;"));
            assertFalse(letter.html().contains("??") || letter.text().contains("??"), "a text is missing");
            String seen = letter.html().replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]*>", " ").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
                    .replace("&quot;", "\"");
            String same = letter.text().replace("-- \n", " ").replaceAll("[=-]{4,}|https://\\S+", " ").replaceAll(":\\s*\n", "\n");
            assertEquals(seen.replaceAll("\\s+", " ").strip(), same.replaceAll("\\s+", " ").strip());
        }
    }

    @Test
    void aTitleThatIsItsOnlyPartIsSaidOnce() {
        LetterText letter = new LetterLinks(BASE, BASE + "/off", null).letter("fi", "Alue", "Tulos on valmis", PARTS.subList(1, 2));
        assertFalse(letter.html().contains("<h2>"));
        assertEquals(2, letter.html().split("Tulos on valmis", -1).length - 1, "in the title and once on the page");
    }

    @Test
    void whoHasNoAccountComesInByEachOfItsLinks() {
        LetterText letter = new LetterLinks(BASE, BASE + "/off", "sala").letter("fi", "Alue", "Kaksi asiaa", PARTS);
        String way = BASE + "/public/come?link=sala&to=";
        for (String to : List.of("%2Fduel%2Fprioritise%3Fstage%3D1%26x%3D2", "%2Freport%2Freport%3Fstage%3D2", "%2Fnotice%2Fmail")) {
            assertTrue(letter.text().contains(way + to + "\n"), letter.text());
            assertTrue(letter.html().contains("\"" + way.replace("&", "&amp;") + to + "\""), letter.html());
        }
        assertFalse(letter.text().contains(BASE + "/duel") || letter.html().contains(BASE + "/report"), "no link leads to the IdP");
        assertTrue(letter.text().contains("vain sinulle"), letter.text());
    }

    @Test
    void whatIsStoredIsReadBack() {
        assertEquals(PARTS, LetterStore.parts(LetterStore.stored(PARTS)));
    }

    @Test
    void aHeaderHasOneLine() {
        assertEquals("Hei Bcc: kaikki@example.fi", OutgoingMail.line("Hei\r\nBcc: kaikki@example.fi\u2028"));
    }

    @Test
    void addressesAreOnesThatTheRelayTakes() {
        assertEquals(Optional.of("aino@xn--ask-sla.example"), OutgoingMail.deliverable("aino@ask\u00e4.example", false));
        assertEquals(Optional.empty(), OutgoingMail.deliverable("määttä@example.fi", false));
        assertEquals("mail.trouble.letters", OutgoingMail.trouble("määttä@example.fi", false));
        assertEquals(Optional.of("määttä@example.fi"), OutgoingMail.deliverable("määttä@example.fi", true));
        for (String none : List.of("aino", "@example.fi", "aino@", "aino@exa mple.fi", "aino@example.fi\r\nBcc: x@example.fi", "aino,eero@example.fi", "<aino>@example.fi")) {
            assertEquals(Optional.empty(), OutgoingMail.deliverable(none, true), none);
            assertEquals("mail.trouble.address", OutgoingMail.trouble(none, false));
        }
    }
}
