package fi.sopu.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that reads and then writes by what it read: a council's calls of one turn come one after the other, on all nodes, and each sees
 * what the one before has stored. Held from the beginning of the transaction to its end.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InTurn {
    /** Name of the turn; without one, that of the class. */
    @Nonbinding
    String value() default "";
}
