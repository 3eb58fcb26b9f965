package fi.sopu.notice.boundary;

import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.MailDeclined;
import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
import fi.sopu.notice.control.Tidings;
import fi.sopu.notice.entity.MailChoice;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A member's own choice of mail. Nobody else sees it. */
@UseCase
public class ChoosingMail {

    @Inject
    Tidings tidings;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;

    @Allowed(member = true)
    public MailWishes mine() {
        return tidings.choice(actor.get().me()).map(MailChoice::wishes).orElse(MailWishes.USUAL);
    }

    /** Where one's mail goes, or "" while nobody has written an address. */
    @Allowed(member = true)
    public String address() {
        MemberAddress mine = members.addresses(List.of(actor.get().me())).get(actor.get().me());
        return mine == null || mine.email() == null ? "" : mine.email();
    }

    @InTurn
    @Allowed(member = true)
    public void choose(MailWishes wishes) {
        choice(actor.get().me()).choose(wishes);
    }

    void declined(@Observes MailDeclined declined) {
        MailChoice choice = choice(declined.member());
        choice.choose(new MailWishes(MailWay.NONE, choice.wishes().language(), false));
    }

    private MailChoice choice(UUID member) {
        return Objects.requireNonNull(tidings.choices(List.of(member)).get(member));
    }
}
