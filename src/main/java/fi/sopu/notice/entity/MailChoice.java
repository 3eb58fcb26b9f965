package fi.sopu.notice.entity;

import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** How a member wants mail, and when they last had some. Made when either is first known. */
@Entity
@Table(name = "mail_choice")
public class MailChoice extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;

    @Enumerated(EnumType.STRING)
    private MailWay way = MailWishes.USUAL.way();

    private String language = MailWishes.USUAL.language();

    private boolean invitations;

    @Column(name = "told_on")
    private LocalDate toldOn = LocalDate.EPOCH;

    protected MailChoice() {}

    public MailChoice(UUID member) {
        this.member = member;
    }

    public void choose(MailWishes wishes) {
        way = wishes.way();
        language = wishes.language();
        invitations = wishes.invitations();
    }

    public void told(LocalDate today) {
        toldOn = today;
    }

    public boolean wasTold(LocalDate today) {
        return !toldOn.isBefore(today);
    }

    public UUID member() {
        return member;
    }

    public MailWishes wishes() {
        return new MailWishes(way, language, invitations);
    }
}
