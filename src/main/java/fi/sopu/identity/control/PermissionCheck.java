package fi.sopu.identity.control;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Forbidden;
import fi.sopu.shared.RoleGroup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every use case: the actor of the request must be one whom its {@link Allowed} names. Runs before the
 * transaction begins. Where a thread has no council at all, only Sopu itself can be calling.
 * What a permitted use case calls in its turn, directly or by an event, is its own affair and not asked again: a chair who
 * closes a stage also opens its ballots, which nobody may do from outside.
 */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class PermissionCheck {

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    @Inject
    CurrentActor current;
    @Inject
    Event<Acted> acted;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        if (INSIDE.get()) {
            return call.proceed();
        }
        Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        Actor actor = actor();
        if (!isAllowed(allowed, actor)) {
            String what = call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
            if (actor != null && actor.isMember()) {
                acted.fire(new Acted("identity.forbidden", "act", null, what));
            }
            throw new Forbidden(what);
        }
        INSIDE.set(true);
        try {
            return call.proceed();
        } finally {
            INSIDE.remove();
        }
    }

    private @Nullable Actor actor() {
        try {
            return current.isKnown() ? current.get() : null;
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    /** @param actor null where no council is bound */
    static boolean isAllowed(@Nullable Allowed allowed, @Nullable Actor actor) {
        if (allowed == null) {
            return false;
        }
        if (allowed.everyone()) {
            return true;
        }
        if (actor == null || actor.system()) {
            return allowed.system();
        }
        return RoleGroup.of(allowed).stream().anyMatch(actor.roles()::contains) || allowed.member() && actor.isMember();
    }
}
