package fi.sopu.proposal.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That somebody supports a proposal. */
@Entity
@Table(name = "proposal_support")
public class ProposalSupport extends TenantOwned {

    @Column(name = "proposal_id")
    private UUID proposal;
    @Column(name = "member_id")
    private UUID member;

    protected ProposalSupport() {
    }

    public ProposalSupport(UUID proposal, UUID member) {
        this.proposal = proposal;
        this.member = member;
    }

    public UUID proposal() {
        return proposal;
    }

    public UUID member() {
        return member;
    }
}
