package fi.sopu.network.entity;

import fi.sopu.network.Conditions;
import fi.sopu.network.MembershipFacts;
import fi.sopu.network.MembershipState;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** At a council: a network that has asked it to belong, and on what conditions it does. */
@Entity
@Table(name = "network_membership")
public class NetworkMembership extends TenantOwned {

    private String network;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    @Enumerated(EnumType.STRING)
    private MembershipState state = MembershipState.INVITED;
    private LocalDate until;
    private boolean councillors = true;
    @Column(name = "office_holders")
    private boolean officeHolders;
    private boolean mail = true;
    private boolean groups;

    protected NetworkMembership() {
    }

    public NetworkMembership(String network, Words name, LocalDate until) {
        this.network = network;
        this.name = name;
        this.until = until;
    }

    /** The network asks anew. Conditions of an earlier time are what the form begins with. */
    public void inviteAgain(Words nameNow, LocalDate lastDay) {
        state = MembershipState.INVITED;
        name = nameNow;
        until = lastDay;
    }

    /**
     * Belongs from now on, or on other conditions. Who is named is kept beside.
     *
     * @throws Refused when nobody could go, or the network has not asked
     */
    public void accept(Conditions conditions) {
        if (state != MembershipState.INVITED && state != MembershipState.MEMBER) {
            throw new Refused("network.wrong.notAsked");
        }
        if (conditions.isForNobody()) {
            throw new Refused("network.wrong.nobody");
        }
        state = MembershipState.MEMBER;
        councillors = conditions.councillors();
        officeHolders = conditions.officeHolders();
        mail = conditions.mail();
        groups = conditions.groups();
    }

    /** @throws Refused when the network does not wait for an answer */
    public void decline() {
        if (state != MembershipState.INVITED) {
            throw new Refused("network.wrong.notAsked");
        }
        state = MembershipState.DECLINED;
    }

    /** Its last day is another one, or, where that is over, the council has left. Nothing happens where it does not belong. */
    public void end(LocalDate lastDay, LocalDate today) {
        if (state == MembershipState.MEMBER && lastDay.isAfter(today)) {
            until = lastDay;
        } else if (state == MembershipState.MEMBER || state == MembershipState.INVITED) {
            state = MembershipState.ENDED;
        }
    }

    public String network() {
        return network;
    }

    public MembershipFacts facts(Set<UUID> named) {
        return new MembershipFacts(id(), network, name, state, until, new Conditions(councillors, officeHolders, named, mail, groups));
    }
}
