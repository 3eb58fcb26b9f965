package fi.sopu.proposal.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That everybody may read the list of a council's proposals. A council has one while it does. */
@Entity
@Table(name = "proposal_list")
public class PublicList extends TenantOwned {

    @Column(name = "published_on")
    private LocalDate publishedOn;

    protected PublicList() {
    }

    public PublicList(LocalDate today) {
        publishedOn = today;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }
}
