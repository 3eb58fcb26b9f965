package fi.sopu.identity.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberRoleTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 5, 31);
    private final UUID member = UUID.randomUUID();

    @Test
    void aRoleCountsFromItsFirstDayToItsLastAndThenEndsByItself() {
        MemberRole role = new MemberRole(member, Role.COUNCILLOR, null, FIRST, LAST, Source.HAND);
        assertFalse(role.isInForce(FIRST.minusDays(1)));
        assertTrue(role.isInForce(FIRST));
        assertTrue(role.isInForce(LAST));
        assertFalse(role.isInForce(LAST.plusDays(1)));
    }

    @Test
    void endingIsAtOnceAlsoForARoleThatHasNotBegun() {
        MemberRole role = new MemberRole(member, Role.CHAIR, null, FIRST, null, Source.HAND);
        role.end(LocalDate.of(2026, 1, 1));
        assertFalse(role.isInForce(LocalDate.of(2026, 1, 1)));
        assertTrue(role.isInForce(LocalDate.of(2025, 12, 31)));
        MemberRole coming = new MemberRole(member, Role.CHAIR, null, FIRST, null, Source.HAND);
        coming.end(LocalDate.of(2025, 1, 1));
        assertFalse(coming.isInForce(FIRST));
    }

    @Test
    void anOutsideExpertHasOneProcessAndALastDay() {
        UUID process = UUID.randomUUID();
        assertEquals("identity.expert.needsLastDay", assertThrows(Refused.class, () -> MemberRole.expert(member, process, FIRST, null, Source.HAND)).key());
        MemberRole expert = MemberRole.expert(member, process, FIRST, LAST, Source.HAND);
        assertEquals(process, expert.process());
        assertThrows(Refused.class, () -> expert.move(FIRST, null));
        assertFalse(expert.overlaps(MemberRole.expert(member, UUID.randomUUID(), FIRST, LAST, Source.HAND)), "another process is another role");
        assertTrue(expert.overlaps(MemberRole.expert(member, process, LAST, LAST, Source.HAND)));
    }
}
