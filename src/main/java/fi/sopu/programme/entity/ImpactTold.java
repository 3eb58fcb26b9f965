package fi.sopu.programme.entity;

import fi.sopu.process.Keepings;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** What may be told of one statement about what a programme has brought about, as it was counted. */
@Entity
@Table(name = "impact_told")
public class ImpactTold extends TenantOwned {

    @Column(name = "impact_id")
    private UUID impact;
    @Enumerated(EnumType.STRING)
    private ImpactStatement statement;
    @Embedded
    private StoredKeepings told;

    protected ImpactTold() {
    }

    public ImpactTold(UUID impact, ImpactStatement statement, Keepings told) {
        this.impact = impact;
        this.statement = statement;
        this.told = new StoredKeepings(told);
    }

    public UUID impact() {
        return impact;
    }

    public ImpactStatement statement() {
        return statement;
    }

    public Keepings told() {
        return told.told();
    }
}
