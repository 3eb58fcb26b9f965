package fi.sopu.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The components that a component knows, declared in its {@code package-info}. The architecture test
 * holds the code to it: an undeclared use fails, and so does a declared one that nothing uses.
 * {@code shared} is known by all and not listed; {@code portal} is for {@code web} packages alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Uses {
    String[] value();
}
