package fi.sopu.tenant.control;

import fi.sopu.shared.InTurn;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Lets the calls of one turn through one after the other, within their transactions. */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OneAfterAnother {

    @Inject
    Turns turns;

    @AroundInvoke
    Object wait(InvocationContext call) throws Exception {
        if (turns.isBound()) {
            turns.await(name(call.getMethod().getAnnotation(InTurn.class).value(), call));
        }
        return call.proceed();
    }

    static String name(String given, InvocationContext call) {
        return given.isEmpty() ? call.getMethod().getDeclaringClass().getSimpleName() : given;
    }
}
