package fi.sopu.notice.boundary;

import fi.sopu.identity.NewcomerCame;
import fi.sopu.notice.control.Notices;
import fi.sopu.notice.entity.Notice;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells the council's administrators who waits for them, once for each person, in the transaction of the login. */
@UseCase
public class TellingAdmins {

    @Inject
    Notices notices;
    @Inject
    Clock clock;

    void came(@Observes NewcomerCame newcomer) {
        String name = newcomer.name();
        newcomer.admins().forEach(admin -> notices.add(new Notice(admin, name == null ? "notice.newcomerNameless" : "notice.newcomer",
                Words.of(name == null ? "–" : name, null), "/identity/waiting", clock.instant())));
    }
}
