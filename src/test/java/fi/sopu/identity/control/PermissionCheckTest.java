package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Forbidden;
import fi.sopu.shared.Role;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
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

    /** What stands before a use case: the one who may is let in, the other is refused before anything is done, and noted when known. */
    @Test
    void whoMayNotIsRefusedBeforeAnythingIsDone() throws Exception {
        List<Object> acted = new ArrayList<>();
        assertEquals("done", check(CHAIR, "chairs", acted, () -> "done"));
        assertEquals(List.of(), acted);
        for (Actor other : new Actor[]{COUNCILLOR, ADMIN}) {
            acted.clear();
            Forbidden refused = assertThrows(Forbidden.class, () -> check(other, "chairs", acted, () -> fail("it was done")));
            assertEquals("Doing.chairs", refused.getMessage());
            assertEquals(List.of(new Acted("identity.forbidden", "act", null, "Doing.chairs")), acted);
        }
        acted.clear();
        for (Actor nobody : new Actor[]{NO_COUNCIL, ANYONE, SYSTEM}) {
            assertThrows(Forbidden.class, () -> check(nobody, "chairs", acted, () -> fail("it was done")));
        }
        assertThrows(Forbidden.class, () -> check(CHAIR, "unsaid", acted, () -> fail("it was done")), "a method that says nothing, in a class that says nothing");
        assertEquals("done", check(NO_COUNCIL, "system", acted, () -> "done"));
        assertEquals(List.of(new Acted("identity.forbidden", "act", null, "Doing.unsaid")), acted);
    }

    /** What a permitted use case calls is not asked again, and only as long as it runs: neither after it nor after it failed. */
    @Test
    void whatIsCalledWithinIsNotAskedAgainButWhatComesAfterIs() throws Exception {
        List<Object> acted = new ArrayList<>();
        assertEquals("within", check(COUNCILLOR, "members", acted, () -> check(COUNCILLOR, "chairs", acted, () -> "within")));
        assertThrows(Forbidden.class, () -> check(COUNCILLOR, "chairs", acted, () -> fail("it was done")));
        assertThrows(IllegalStateException.class, () -> check(COUNCILLOR, "members", acted, () -> {
            throw new IllegalStateException();
        }));
        assertThrows(Forbidden.class, () -> check(COUNCILLOR, "chairs", acted, () -> fail("it was done")));
        assertThrows(Forbidden.class, () -> check(COUNCILLOR, "members", acted, () -> {
            throw new Forbidden("refused further in");
        }));
        assertThrows(Forbidden.class, () -> check(COUNCILLOR, "chairs", acted, () -> fail("it was done")));
    }

    /** The class's word counts where the method has none, and the method's where it has one. */
    @Test
    void aClassMaySayItForItsMethods() throws Exception {
        List<Object> acted = new ArrayList<>();
        assertEquals("done", check(ADMIN, Ruled.class, "ruled", acted, () -> "done"));
        assertThrows(Forbidden.class, () -> check(CHAIR, Ruled.class, "ruled", acted, () -> fail("it was done")));
        assertEquals("done", check(CHAIR, Ruled.class, "chairs", acted, () -> "done"));
        assertThrows(Forbidden.class, () -> check(ADMIN, Ruled.class, "chairs", acted, () -> fail("it was done")));
    }

    @Allowed(Role.REGIONAL_ADMIN)
    static class Ruled {

        void ruled() {
        }

        @Allowed(Role.CHAIR)
        void chairs() {
        }
    }

    /** Where no request runs there is no council, and so only Sopu itself. */
    @Test
    void withoutARequestOnlySopuItselfIsCalling() throws Exception {
        PermissionCheck check = new PermissionCheck();
        check.current = new CurrentActor() {
            @Override
            public boolean isKnown() {
                throw new ContextNotActiveException();
            }
        };
        assertEquals("done", check.check(call(Doing.class, "system", () -> "done")));
        assertThrows(Forbidden.class, () -> check.check(call(Doing.class, "members", () -> fail("it was done"))));
    }

    private static Object check(Actor actor, String method, List<Object> acted, Callable<Object> work) throws Exception {
        return check(actor, Doing.class, method, acted, work);
    }

    @SuppressWarnings("unchecked")
    private static Object check(Actor actor, Class<?> type, String method, List<Object> acted, Callable<Object> work) throws Exception {
        PermissionCheck check = new PermissionCheck();
        check.current = new CurrentActor() {
            @Override
            public boolean isKnown() {
                return actor != null;
            }

            @Override
            public Actor get() {
                return actor;
            }
        };
        check.acted = (Event<Acted>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[]{Event.class}, (self, fire, arguments) -> {
            acted.add(arguments[0]);
            return null;
        });
        return check.check(call(type, method, work));
    }

    private static InvocationContext call(Class<?> type, String method, Callable<Object> work) {
        return (InvocationContext) Proxy.newProxyInstance(InvocationContext.class.getClassLoader(), new Class<?>[]{InvocationContext.class},
                (self, asked, arguments) -> asked.getName().equals("getMethod") ? type.getDeclaredMethod(method) : work.call());
    }
}
