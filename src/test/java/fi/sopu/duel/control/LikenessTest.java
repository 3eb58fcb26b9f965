package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fi | Toisten kuunteleminen | Kuunnellaan toisia",
            "fi | Kunnioitetaan toisen puheenvuoroa | Toisen puheenvuoron kunnioittaminen",
            "fi | Avoin keskustelu | Avointa keskustelua",
            "fi | Kokousten venyminen iltaan | Kokoukset venyvät myöhään iltaan",
            "sv | Respekt för varandra | Vi respekterar varandra",
            "sv | Öppen diskussion | Öppna diskussioner",
            "fi | Henkilökohtaisuuksiin meneminen | Mennään henkilökohtaisuuksiin"})
    void pointsOutTheSameThoughtInOtherForms(String language, String one, String other) {
        double likeness = between(language, one, other);
        assertTrue(likeness >= Likeness.ALIKE, one + " / " + other + ": " + likeness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fi | Toisten kuunteleminen | Kokousten venyminen iltaan",
            "fi | Avoin keskustelu | Huonosti valmistellut asiat",
            "fi | Valmistaudutaan kokouksiin | Puhutaan toisten päälle",
            "sv | Respekt för varandra | För långa möten",
            "sv | Öppen diskussion | Dåligt förberedda ärenden"})
    void leavesOtherThoughtsAlone(String language, String one, String other) {
        double likeness = between(language, one, other);
        assertTrue(likeness < Likeness.ALIKE, one + " / " + other + ": " + likeness);
    }

    @Test
    void whatEveryIdeaSaysTellsLittle() {
        String one = "Kokouksissa kuunnellaan toisia";
        String other = "Kokouksissa pidetään taukoja";
        double alone = between("fi", one, other);
        double among = new Likeness("fi", List.of(one, other, "Kokouksissa puhutaan lyhyesti", "Kokouksissa ollaan ajoissa",
                "Kokouksissa saa nauraa", "Kokouksissa päätetään asioista")).between(one, other);
        assertTrue(among < alone, among + " among others, " + alone + " alone");
    }

    @Test
    void theSameIsOneAndNothingIsNought() {
        assertEquals(1, between("fi", "Reilu peli", "reilu peli!"), 1e-9);
        assertEquals(0, between("sv", "?!", "Öppen diskussion"), 0);
        assertEquals(0, between("fi", "ja on ei", "ja on ei"), 0, "words that say nothing");
    }

    private static double between(String language, String one, String other) {
        return new Likeness(language, Arrays.asList(one, other)).between(one, other);
    }
}
