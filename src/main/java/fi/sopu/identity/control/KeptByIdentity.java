package fi.sopu.identity.control;

import fi.sopu.tenant.KeepsForATime;
import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.KeptData.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is known of people who came in, and of those who were not let in. */
@ApplicationScoped
public class KeptByIdentity implements KeepsForATime {

    @Override
    public List<KeptData> kept() {
        return List.of(new KeptData("identity.kept.logins", "identity.kept.loginsWhy", "identity.loginsForgotten", new Time(30, 7, 365), "Login", "started", ""),
                new KeptData("identity.kept.newcomers", "identity.kept.newcomersWhy", "identity.newcomersForgotten", new Time(90, 14, 365), "Newcomer", "lastCame", ""));
    }
}
