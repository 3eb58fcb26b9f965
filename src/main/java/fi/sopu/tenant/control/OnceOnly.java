package fi.sopu.tenant.control;

import fi.sopu.shared.Once;
import fi.sopu.shared.Repeated;
import fi.sopu.shared.Sending;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;

/** Lets each sending of a form through once: noted in the transaction of the act, so that an act that failed can be sent again. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 1)
public class OnceOnly {

    @Inject
    Turns turns;
    @Inject
    Sending sending;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Optional<UUID> sent = turns.isInCouncil() ? sending.take() : Optional.empty();
        if (!turns.isBound()) {
            return sent.isPresent() ? apart(sent.get(), call) : call.proceed();
        }
        if (sent.isPresent() && !turns.begin(sent.get())) {
            throw new Repeated();
        }
        turns.await(OneAfterAnother.name(call.getMethod().getAnnotation(Once.class).value(), call));
        return call.proceed();
    }

    /** An act of several transactions, as of the platform, which works in more than one council. */
    private Object apart(UUID sent, InvocationContext call) throws Exception {
        if (!turns.beginApart(sent)) {
            throw new Repeated();
        }
        try {
            return call.proceed();
        } catch (Exception failed) {
            turns.forget(sent);
            throw failed;
        }
    }
}
