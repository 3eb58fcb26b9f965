package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Toisten kuunteleminen | Kuunnellaan toisia",
        "Kunnioitetaan toisen puheenvuoroa | Toisen puheenvuoron kunnioittaminen",
        "Avoin keskustelu | Avointa keskustelua",
        "Kokousten venyminen iltaan | Kokoukset venyvät myöhään iltaan",
        "Respekt för varandra | Vi respekterar varandra",
        "Öppen diskussion | Öppna diskussioner",
        "Henkilökohtaisuuksiin meneminen | Mennään henkilökohtaisuuksiin"})
    void pointsOutTheSameThoughtInOtherForms(String one, String other) {
        assertTrue(Likeness.between(one, other) >= Likeness.ALIKE, one + " / " + other + ": " + Likeness.between(one, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Toisten kuunteleminen | Kokousten venyminen iltaan",
        "Avoin keskustelu | Huonosti valmistellut asiat",
        "Valmistaudutaan kokouksiin | Puhutaan toisten päälle",
        "Respekt för varandra | För långa möten",
        "Öppen diskussion | Dåligt förberedda ärenden"})
    void leavesOtherThoughtsAlone(String one, String other) {
        assertTrue(Likeness.between(one, other) < Likeness.ALIKE, one + " / " + other + ": " + Likeness.between(one, other));
    }

    @Test
    void findsTheClosestFirst() {
        Map<String, String> texts = Stream.of("Avoin keskustelu", "Avoin ja rehellinen keskustelu", "Pitkät kokoukset", "Reilu peli")
                .collect(Collectors.toMap(t -> t, t -> t));
        assertEquals(List.of("Avoin keskustelu", "Avoin ja rehellinen keskustelu"),
                Likeness.alike("avointa keskustelua", texts, 3).stream().map(Likeness.Alike::what).toList());
        assertEquals(List.of(), Likeness.alike(" ?! ", texts, 3));
        assertEquals(1, Likeness.between("sama", "sama"), 1e-9);
    }
}
