package fi.sopu.proposal.entity;

import fi.sopu.proposal.ProposalAnswer;
import fi.sopu.proposal.ProposalEnd;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.ProposalWords;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal: raised, perhaps combined with another, sent to whoever can answer it, and answered. What has been answered stays answered; the answer may say more later. */
@Entity
@Table(name = "proposal")
public class Proposal extends TenantOwned {

    private static final int LONGEST_OWNER = 200;
    private static final int LONGEST_ANSWER = 1500;

    @Column(name = "member_id")
    private UUID member;
    private String title;
    private String text;
    @Column(name = "raised_on")
    private LocalDate raisedOn;
    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.RAISED;
    @Column(name = "into_id")
    private @Nullable UUID into;
    private String owner = "";
    private @Nullable LocalDate due;
    private String answer = "";
    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;
    private boolean withdrawn;

    protected Proposal() {
    }

    public Proposal(UUID member, ProposalWords words, LocalDate today) {
        this.member = member;
        this.title = words.title();
        this.text = words.text();
        this.raisedOn = today;
    }

    /** @throws Refused when it has gone somewhere already */
    public void withdraw() {
        if (status != ProposalStatus.RAISED) {
            throw new Refused("proposal.wrong.gone");
        }
        withdrawn = true;
    }

    public void putBack() {
        withdrawn = false;
    }

    /** @throws Refused when it has been answered, or combined already */
    public void combine(UUID with) {
        requireOpen();
        status = ProposalStatus.COMBINED;
        into = with;
    }

    /** It goes on by itself again. */
    public void separate() {
        if (status == ProposalStatus.COMBINED) {
            status = due == null ? ProposalStatus.RAISED : ProposalStatus.AT_OWNER;
            into = null;
        }
    }

    /** @throws Refused when nobody is named, or it has been answered or combined */
    public void ask(@Nullable String whom, LocalDate until) {
        requireOpen();
        String cleaned = TypedText.line(whom, LONGEST_OWNER);
        if (cleaned == null) {
            throw new Refused("proposal.wrong.owner");
        }
        owner = cleaned;
        due = until;
        status = ProposalStatus.AT_OWNER;
    }

    /** @throws Refused when nothing is said, or it has been combined */
    public void answer(ProposalEnd how, @Nullable String typed, LocalDate today) {
        if (status == ProposalStatus.COMBINED) {
            throw new Refused("proposal.wrong.combined");
        }
        String cleaned = TypedText.lines(typed, LONGEST_ANSWER);
        if (cleaned == null) {
            throw new Refused("proposal.wrong.answer");
        }
        status = how.status();
        answer = cleaned;
        answeredOn = today;
    }

    private void requireOpen() {
        if (status == ProposalStatus.COMBINED || status.isAnswered()) {
            throw new Refused("proposal.wrong.combined");
        }
    }

    public UUID member() {
        return member;
    }

    public ProposalWords words() {
        return new ProposalWords(title, text);
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    public ProposalStatus status() {
        return status;
    }

    /** The one that it was combined with; null of none. */
    public @Nullable UUID into() {
        return into;
    }

    public ProposalAnswer answer() {
        return new ProposalAnswer(owner, due, answer, answeredOn);
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }
}
