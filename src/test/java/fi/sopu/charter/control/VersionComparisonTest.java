package fi.sopu.charter.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.ClauseDifference;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionComparisonTest {

    private final UUID listen = UUID.randomUUID();
    private final UUID time = UUID.randomUUID();
    private final UUID phones = UUID.randomUUID();

    @Test
    void clausesAreFollowedByTheirRoots() {
        List<ClauseDifference> differences = VersionComparison.of(
                List.of(clause(listen, 1, "Kuuntelemme."), clause(phones, 2, "Puhelimet pois."), clause(time, 3, "Pysymme ajassa.")),
                List.of(clause(time, 1, "Pysymme ajassa."), clause(listen, 2, "Kuuntelemme loppuun."),
                        clause(UUID.randomUUID(), 3, "Kiitämme.")),
                List.of("fi", "sv"));
        assertTrue(differences.get(0).moved());
        assertTrue(differences.get(1).changed());
        assertTrue(differences.get(2).added());
        assertTrue(differences.get(3).removed());
        assertEquals(2, differences.get(3).before());
        assertEquals(4, differences.size());
    }

    @Test
    void nothingChangedIsSaid() {
        List<SheetClause> clauses = List.of(clause(listen, 1, "Kuuntelemme."));
        assertTrue(VersionComparison.of(clauses, clauses, List.of("sv", "fi")).get(0).same());
    }

    @Test
    void aChangeInTheOtherLanguageIsAChange() {
        SheetClause was = clause(listen, 1, "Kuuntelemme.");
        SheetClause is = new SheetClause(UUID.randomUUID(), listen, false, 1, Words.of("Kuuntelemme.", "Vi lyssnar."), List.of(), List.of(), List.of());
        ClauseDifference difference = VersionComparison.of(List.of(was), List.of(is), List.of("fi", "sv")).get(0);
        assertTrue(difference.changed());
        assertEquals(List.of("fi", "sv"), difference.texts().stream().map(ClauseDifference.Text::language).toList());
    }

    @Test
    void whatWasPromisedAndIsAvoidedNowHasChangedItsPart() {
        SheetClause was = clause(listen, 1, "Kuuntelemme.");
        SheetClause is = new SheetClause(UUID.randomUUID(), listen, true, 1, was.text(), List.of(), List.of(), List.of());
        ClauseDifference difference = VersionComparison.of(List.of(was), List.of(is), List.of("fi", "sv")).get(0);
        assertTrue(difference.turned() && difference.avoid() && !difference.same() && !difference.moved());
        assertFalse(VersionComparison.of(List.of(is), List.of(was), List.of("fi")).get(0).avoid());
    }

    private static SheetClause clause(UUID root, int number, String text) {
        return new SheetClause(UUID.randomUUID(), root, false, number, Words.of(text, null), List.of(), List.of(), List.of());
    }
}
