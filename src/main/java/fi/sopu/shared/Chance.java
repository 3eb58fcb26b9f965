package fi.sopu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** The installation's clock and chance. Nobody else asks the time or rolls dice, so that tests can hold both still. */
@ApplicationScoped
public class Chance {

    private final SecureRandom random = new SecureRandom();

    @Produces
    @Dependent
    Clock clock() {
        return Clock.system(Zone.HERE);
    }

    @Produces
    @Dependent
    RandomGenerator random() {
        return random;
    }
}
