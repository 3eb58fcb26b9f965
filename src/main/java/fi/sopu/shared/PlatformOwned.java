package fi.sopu.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that an entity belongs to the platform and not to a council: the councils themselves, and published copies. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PlatformOwned {
    /** Why it may be seen from every council. */
    String value();
}
