package fi.sopu.planted.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Beans that are given too much; the first has another's name too. */
@Named
public class Loud {

    @Inject
    Object one;
    @Inject
    Object two;
    @Inject
    Object three;
    @Inject
    Object four;
    @Inject
    Object five;

    @Named
    static class CrowdedByInheritance extends Loud {
    }

    @Named
    static class CrowdedByConstructor {
        @Inject
        @SuppressWarnings("UnusedVariable")
        CrowdedByConstructor(Object one, Object two, Object three, Object four, Object five) {
        }
    }

    static class Behind extends Loud {
        @Inject
        Object six;
    }
}
