package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Logins;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ending every login of a council at once, when it is suspended: nobody is still in when it is resumed. */
@UseCase
public class EndingLogins {

    @Inject
    Logins logins;
    @Inject
    Clock clock;

    @Allowed(system = true)
    public void all() {
        logins.endEverybodys(clock.instant());
    }
}
