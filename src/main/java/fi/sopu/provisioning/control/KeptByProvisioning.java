package fi.sopu.provisioning.control;

import fi.sopu.tenant.KeepsForATime;
import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.KeptData.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the directory has said, and what of it was refused. */
@ApplicationScoped
public class KeptByProvisioning implements KeepsForATime {

    @Override
    public List<KeptData> kept() {
        return List.of(new KeptData("provisioning.kept.heard", "provisioning.kept.heardWhy", "provisioning.heardForgotten", new Time(30, 7, 180), "ScimCall", "at", ""));
    }
}
