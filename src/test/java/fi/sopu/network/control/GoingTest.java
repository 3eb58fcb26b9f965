package fi.sopu.network.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.MemberFacts;
import fi.sopu.network.Conditions;
import fi.sopu.shared.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may go by which conditions, and as what. */
class GoingTest {

    private static final Conditions SEATED = new Conditions(true, false, Set.of(), true, false);
    private static final Conditions WORKING = new Conditions(false, true, Set.of(), true, false);

    private static MemberFacts member(Role... roles) {
        return new MemberFacts(UUID.randomUUID(), "Ella", "Esimerkki", null, null, "fi", Set.of(roles));
    }

    @Test
    void whoSitsInTheCouncilAndWhoWorksWithItAreToldApart() {
        assertTrue(Going.may(SEATED, member(Role.DEPUTY)));
        assertTrue(Going.may(SEATED, member(Role.CHAIR)));
        assertFalse(Going.may(SEATED, member(Role.OFFICE_HOLDER)));
        assertTrue(Going.may(WORKING, member(Role.COACH)));
        assertFalse(Going.may(WORKING, member(Role.COUNCILLOR)));
    }

    @Test
    void whoIsNamedMayGoUnlessTheyAreAGuest() {
        MemberFacts office = member(Role.OFFICE_HOLDER);
        MemberFacts guest = member(Role.OUTSIDE_EXPERT);
        Conditions named = new Conditions(false, false, Set.of(office.id(), guest.id()), false, false);
        assertTrue(Going.may(named, office));
        assertFalse(Going.may(named, guest));
        assertFalse(Going.may(named, member(Role.OFFICE_HOLDER)));
    }

    @Test
    void nobodyLeadsThereForLeadingAtHome() {
        assertEquals(Role.COUNCILLOR, Going.role(member(Role.CHAIR)));
        assertEquals(Role.DEPUTY, Going.role(member(Role.DEPUTY)));
        assertEquals(Role.OFFICE_HOLDER, Going.role(member(Role.REGIONAL_ADMIN)));
        assertEquals(Role.COUNCILLOR, Going.role(member(Role.COUNCILLOR, Role.REGIONAL_ADMIN)));
    }
}
