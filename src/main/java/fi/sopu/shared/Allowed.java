package fi.sopu.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a use case, in the council of the path. At least one of the ways is given; every public method of a
 * use case carries it (the architecture test looks), and identity's interceptor enforces it.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    /** Members with any of these roles: where no group is meant. Why it is none, a comment says. */
    @Nonbinding
    Role[] value() default {};

    /** Members with any role of this group, by its word. */
    @Nonbinding
    RoleGroup[] group() default {};

    /** Every member logged in at the council. */
    @Nonbinding
    boolean member() default false;

    /** Everyone, logged in or not: public pages. */
    @Nonbinding
    boolean everyone() default false;

    /** Only Sopu itself: timers, start-up steps, events of other components. */
    @Nonbinding
    boolean system() default false;
}
