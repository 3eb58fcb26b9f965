package fi.sopu.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that adds something: the same sending of a form adds it once, however often it arrives and at whichever node. The database
 * knows the sending, in the transaction of the act; a second one fails with {@link Repeated}, which the page answers as it answered the
 * first. Also takes the turn of {@link InTurn}, so that what looks whether something is there and then adds it is not overtaken.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {
    /** Whose turn is taken; without a name, that of the class. */
    @Nonbinding
    String value() default "";
}
