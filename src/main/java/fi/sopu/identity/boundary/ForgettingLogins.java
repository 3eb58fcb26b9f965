package fi.sopu.identity.boundary;

import fi.sopu.identity.control.PersonalLinks;
import fi.sopu.identity.control.SamlRequests;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgetting requests that nobody has answered and ids of messages that would be too old anyway. */
@UseCase
public class ForgettingLogins {

    @Inject
    SamlRequests requests;
    @Inject
    PersonalLinks links;
    @Inject
    Clock clock;

    @Allowed(system = true)
    public void whatIsOver() {
        requests.forgetOld(clock.instant());
        links.forgetOld(clock.instant());
    }
}
