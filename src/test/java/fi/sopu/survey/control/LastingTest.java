package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastingTest {

    private static final UUID AIM = UUID.randomUUID();

    @Test
    void whatAsksTheSameMayBeComparedWhateverItIsCalled() {
        List<DimensionSheet> now = Lasting.against(List.of(dimension("Suunta", "Suunta on selvä.", false)), List.of(dimension("Tavoite", "Suunta on selvä.", false)));
        assertEquals(AIM, now.get(0).lasting());
        assertEquals("Tavoite", now.get(0).name().in("fi"));
    }

    @Test
    void anotherStatementIsAnotherMeasure() {
        DimensionSheet was = dimension("Suunta", "Suunta on selvä.", false);
        assertNotEquals(AIM, Lasting.against(List.of(was), List.of(dimension("Suunta", "Suunta on selvä!", false))).get(0).lasting());
        assertNotEquals(AIM, Lasting.against(List.of(was), List.of(dimension("Suunta", "Suunta on selvä.", true))).get(0).lasting(), "turned round");
    }

    @Test
    void aFirstVersionKeepsItsOwn() {
        assertEquals(AIM, Lasting.against(List.of(), List.of(dimension("Suunta", "Jotakin muuta.", false))).get(0).lasting());
    }

    @Test
    void aCopyIsComparedWithNoOther() {
        DimensionSheet copy = Lasting.apart(List.of(dimension("Suunta", "Suunta on selvä.", false))).get(0);
        assertNotEquals(AIM, copy.lasting());
        assertEquals("Suunta on selvä.", copy.statements().get(0).text().in("fi"));
    }

    private static DimensionSheet dimension(String name, String statement, boolean reversed) {
        return new DimensionSheet(AIM, Wording.of(name, null, null, 80), false, List.of(new StatementSheet(Wording.of(statement, null, null, 200), reversed)));
    }
}
