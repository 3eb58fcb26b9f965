package fi.sopu.provisioning.entity;

import fi.sopu.provisioning.Column;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What a column of this name was said to be the last time. */
@Entity
@Table(name = "known_column")
public class KnownColumn extends TenantOwned {

    private String header;
    @Enumerated(EnumType.STRING)
    private Column meaning;

    protected KnownColumn() {
    }

    public KnownColumn(String header, Column meaning) {
        this.header = header;
        this.meaning = meaning;
    }

    public String header() {
        return header;
    }

    public Column meaning() {
        return meaning;
    }

    public void mean(Column now) {
        meaning = now;
    }
}
