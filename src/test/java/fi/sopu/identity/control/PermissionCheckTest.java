package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what: the whole table of actors and permissions. */
class PermissionCheckTest {

    @SuppressWarnings("unused")
    private static final class Doing {
        @Allowed(Role.CHAIR)
        void chairs() {
        }

        @Allowed({Role.CHAIR, Role.REGIONAL_ADMIN})
        void chairsAndAdmins() {
        }

        @Allowed(member = true)
        void members() {
        }

        @Allowed(everyone = true)
        void everyone() {
        }

        @Allowed(system = true)
        void system() {
        }

        @Allowed(value = Role.CHAIR, system = true)
        void chairsAndSystem() {
        }

        void unsaid() {
        }
    }

    private static final Actor NO_COUNCIL = null;
    private static final Actor ANYONE = Actor.anyone(2, "pirkanmaa", "fi");
    private static final Actor SYSTEM = Actor.system(2, "pirkanmaa");
    private static final Actor COUNCILLOR = member(Role.COUNCILLOR);
    private static final Actor CHAIR = member(Role.COUNCILLOR, Role.CHAIR);
    private static final Actor ADMIN = member(Role.REGIONAL_ADMIN);

    private static Actor member(Role... roles) {
        return new Actor(2, "pirkanmaa", UUID.randomUUID(), "A B", Set.of(roles), "fi", false);
    }

    @Test
    void whoMay() {
        // in the order of the actors                 none  anyone system counc. chair  admin
        assertEquals(List.of(false, false, false, false, true, false), may("chairs"));
        assertEquals(List.of(false, false, false, false, true, true), may("chairsAndAdmins"));
        assertEquals(List.of(false, false, false, true, true, true), may("members"));
        assertEquals(List.of(true, true, true, true, true, true), may("everyone"));
        assertEquals(List.of(true, false, true, false, false, false), may("system"));
        assertEquals(List.of(true, false, true, false, true, false), may("chairsAndSystem"));
        assertEquals(List.of(false, false, false, false, false, false), may("unsaid"));
    }

    private static List<Boolean> may(String method) {
        try {
            Allowed allowed = Doing.class.getDeclaredMethod(method).getAnnotation(Allowed.class);
            return Stream.of(NO_COUNCIL, ANYONE, SYSTEM, COUNCILLOR, CHAIR, ADMIN)
                    .map(actor -> PermissionCheck.isAllowed(allowed, actor)).toList();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
