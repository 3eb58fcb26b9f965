package fi.sopu.network.entity;

import fi.sopu.network.MembershipState;
import fi.sopu.network.OrganisationFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** At a network: an organisation that belongs to it, is asked to, or did. */
@Entity
@Table(name = "organisation")
public class Organisation extends TenantOwned {

    private static final int LONGEST = 120;

    private @Nullable String slug;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @Enumerated(EnumType.STRING)
    private MembershipState state;
    private LocalDate until;
    private boolean mail;
    private boolean groups;

    protected Organisation() {
    }

    /** A council that is asked to belong. */
    public static Organisation invited(String slug, Words name, LocalDate until) {
        Organisation organisation = new Organisation();
        organisation.slug = slug;
        organisation.name = name;
        organisation.state = MembershipState.INVITED;
        organisation.until = until;
        return organisation;
    }

    /**
     * One that has no council in Sopu: its people are ordinary members of the network.
     *
     * @throws Refused when it has no name
     */
    public Organisation(Words name, LocalDate until) {
        this.name = TypedText.line(name, LONGEST);
        if (this.name.isEmpty()) {
            throw new Refused("network.wrong.name");
        }
        this.state = MembershipState.MEMBER;
        this.until = until;
    }

    /** @throws Refused when it belongs already, or has not answered yet */
    public void inviteAgain(Words nameNow, LocalDate lastDay, LocalDate today) {
        if (state == MembershipState.INVITED || facts(0).isInForce(today)) {
            throw new Refused("network.wrong.invited");
        }
        state = MembershipState.INVITED;
        name = TypedText.line(nameNow, LONGEST);
        until = lastDay;
    }

    /** What the council has said. */
    public void take(MembershipState said, boolean passesMail, boolean passesGroups) {
        state = said;
        mail = passesMail;
        groups = passesGroups;
    }

    /**
     * Its last day is another one, or, where that is over, it has left.
     *
     * @throws Refused when it does not belong
     */
    public void end(LocalDate lastDay, LocalDate today) {
        if (state != MembershipState.MEMBER && state != MembershipState.INVITED) {
            throw new Refused("network.wrong.ended");
        }
        if (lastDay.isAfter(today) && state == MembershipState.MEMBER) {
            until = lastDay;
        } else {
            state = MembershipState.ENDED;
        }
    }

    public Words name() {
        return name;
    }

    public @Nullable String slug() {
        return slug;
    }

    public OrganisationFacts facts(long people) {
        return new OrganisationFacts(id(), slug, name, state, until, mail, groups, people);
    }
}
