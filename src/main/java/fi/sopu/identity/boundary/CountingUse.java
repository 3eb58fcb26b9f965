package fi.sopu.identity.boundary;

import fi.sopu.identity.UseCounts;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Counting members and logins, for those who watch over the installation and see no content. */
@UseCase
public class CountingUse {

    @Inject
    Members members;
    @Inject
    Logins logins;
    @Inject
    Idps idps;
    @Inject
    Clock clock;

    @Allowed(system = true)
    public UseCounts counts() {
        return new UseCounts(members.all().size(), logins.openNow(clock.instant()), logins.latest(), idps.live().size());
    }
}
