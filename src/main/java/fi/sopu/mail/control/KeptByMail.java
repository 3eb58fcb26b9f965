package fi.sopu.mail.control;

import fi.sopu.tenant.KeepsForATime;
import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.KeptData.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mail that did not arrive, until somebody has seen to it. */
@ApplicationScoped
public class KeptByMail implements KeepsForATime {

    @Override
    public List<KeptData> kept() {
        return List.of(new KeptData("mail.kept.failed", "mail.kept.failedWhy", "mail.failedForgotten", new Time(30, 7, 180), "Mail", "nextAt",
                "r.state = fi.sopu.mail.entity.Mail.State.FAILED"));
    }
}
