package fi.sopu.identity.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void rolesOverlapOnTheSameDaysInTheSameBodyOnly() {
        UUID body = UUID.randomUUID();
        MemberRole role = new MemberRole(member, Role.CHAIR, body, FIRST, LAST, Source.HAND);
        assertTrue(role.overlaps(new MemberRole(member, Role.CHAIR, body, LAST, null, Source.HAND)), "the last day");
        assertTrue(new MemberRole(member, Role.CHAIR, body, LAST, null, Source.HAND).overlaps(role));
        assertFalse(role.overlaps(new MemberRole(member, Role.CHAIR, body, LAST.plusDays(1), null, Source.HAND)), "the day after");
        assertFalse(new MemberRole(member, Role.CHAIR, body, LAST.plusDays(1), null, Source.HAND).overlaps(role));
        assertFalse(role.overlaps(new MemberRole(member, Role.CHAIR, body, FIRST.minusDays(9), FIRST.minusDays(1), Source.HAND)));
        assertFalse(role.overlaps(new MemberRole(member, Role.VICE_CHAIR, body, FIRST, LAST, Source.HAND)));
        assertFalse(role.overlaps(new MemberRole(member, Role.CHAIR, UUID.randomUUID(), FIRST, LAST, Source.HAND)));
        assertFalse(role.overlaps(new MemberRole(member, Role.CHAIR, null, FIRST, LAST, Source.HAND)));
        assertTrue(new MemberRole(member, Role.CHAIR, body, FIRST, null, Source.HAND).overlaps(new MemberRole(member, Role.CHAIR, body, FIRST, null, Source.HAND)));
    }

    @Test
    void movedDaysAreCheckedAndWhatIsOverStaysOver() {
        MemberRole role = new MemberRole(member, Role.CHAIR, null, FIRST, LAST, Source.HAND);
        assertEquals("identity.role.endsBeforeStart", assertThrows(Refused.class, () -> role.move(LAST, FIRST)).key());
        assertEquals("identity.role.endsBeforeStart", assertThrows(Refused.class, () -> new MemberRole(member, Role.CHAIR, null, LAST, FIRST, Source.HAND)).key());
        assertTrue(role.isInForce(FIRST), "refused, it is as it was");
        role.move(FIRST.plusDays(1), FIRST.plusDays(1));
        assertFalse(role.isInForce(FIRST));
        assertTrue(role.isInForce(FIRST.plusDays(1)), "one day");
        role.move(FIRST, null);
        assertTrue(role.isInForce(LAST.plusYears(50)));
        role.end(LAST);
        role.end(LAST.plusDays(100));
        assertFalse(role.isInForce(LAST), "ending again gives no day back");
        assertTrue(role.isInForce(LAST.minusDays(1)));
        MemberRole experts = MemberRole.expert(member, UUID.randomUUID(), FIRST, LAST, Source.HAND);
        experts.move(FIRST, LAST.plusDays(1));
        assertTrue(experts.isInForce(LAST.plusDays(1)));
        RoleFacts facts = role.facts();
        assertEquals(List.of(Role.CHAIR, FIRST, LAST.minusDays(1)), List.of(facts.role(), facts.starts(), facts.ends()));
    }
}
