package fi.sopu.network.control;

import fi.sopu.identity.MemberFacts;
import fi.sopu.network.Conditions;
import fi.sopu.shared.Role;
import java.util.Collections;
import java.util.Set;

/** Who of a council may go to a network, and what they are there. */
public final class Going {

    private static final Set<Role> SEATED = Set.of(Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR);
    private static final Set<Role> WORKING = Set.of(Role.OFFICE_HOLDER, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT, Role.REGIONAL_ADMIN);

    private Going() {
    }

    /** Whether the conditions let somebody go; a guest of one process never does. */
    public static boolean may(Conditions conditions, MemberFacts member) {
        boolean seated = isSeated(member);
        boolean working = !Collections.disjoint(member.roles(), WORKING);
        return conditions.councillors() && seated || conditions.officeHolders() && working || conditions.named().contains(member.id()) && (seated || working);
    }

    /** Whether they sit in the council. */
    public static boolean isSeated(MemberFacts member) {
        return member.roles().contains(Role.DEPUTY) || !Collections.disjoint(member.roles(), SEATED);
    }

    /** What they are there: nobody leads or keeps a network for doing so at home. */
    public static Role role(MemberFacts member) {
        return !Collections.disjoint(member.roles(), SEATED) ? Role.COUNCILLOR : member.roles().contains(Role.DEPUTY) ? Role.DEPUTY : Role.OFFICE_HOLDER;
    }
}
