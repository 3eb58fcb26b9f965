package fi.sopu.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.kit.HeldKits;
import fi.sopu.kit.KitHolding;
import fi.sopu.kit.KitSessionFacts;
import fi.sopu.shared.Words;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Units with what was held in them: those that have begun, those that have not, and those that are no more. */
class UnitsWithKitsTest {

    private static final UUID ABOVE = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final UnitTree TREE = new UnitTree(List.of(unit(ABOVE, null, "Hoito"), unit(A, ABOVE, "Kotihoito"), unit(B, ABOVE, "Neuvola")));

    private static UnitFacts unit(UUID id, @Nullable UUID parent, String name) {
        return new UnitFacts(id, parent, Words.of(name, null), 0);
    }

    private static KitSessionFacts held(UUID unit, int people) {
        return new KitSessionFacts(UUID.randomUUID(), UUID.randomUUID(), new KitHolding(unit, LocalDate.of(2027, 3, 1), people, ""), Words.of("Nimi silloin", null),
                UUID.randomUUID());
    }

    @Test
    void addsUpUnitByUnit() {
        HeldKits held = UnitsWithKits.of(TREE, List.of(held(B, 7), held(B, 5), held(GONE, 3)));
        assertEquals(List.of(new HeldKits.InUnit(A, Words.of("Kotihoito", null), 0, 0, true), new HeldKits.InUnit(B, Words.of("Neuvola", null), 2, 12, true),
                new HeldKits.InUnit(GONE, Words.of("Nimi silloin", null), 1, 3, false)), held.units());
        assertEquals(1, held.begun());
        assertEquals(2, held.there().size(), "one that is no more has not to begin");
        assertEquals(3, held.sessions());
    }

    @Test
    void withoutUnitsThereIsNothing() {
        assertEquals(List.of(), UnitsWithKits.of(new UnitTree(List.of()), List.of()).units());
    }
}
