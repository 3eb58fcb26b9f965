package fi.sopu.network.entity;

import fi.sopu.network.CardFacts;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** At a council: a day that a network has coming for one of its people, as the network has sent it. */
@Entity
@Table(name = "network_card")
public class NetworkCard extends TenantOwned {

    @Column(name = "membership_id")
    private UUID membership;
    @Column(name = "member_id")
    private UUID member;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    private LocalDate day;
    private String path;

    protected NetworkCard() {
    }

    public NetworkCard(UUID membership, UUID member, CardFacts sent) {
        this.membership = membership;
        this.member = member;
        title = sent.title();
        day = sent.day();
        path = sent.path();
    }

    public UUID membership() {
        return membership;
    }

    /** The same as it was sent. */
    public CardFacts facts(UUID person) {
        return new CardFacts(person, title, day, path);
    }

    public UUID member() {
        return member;
    }
}
