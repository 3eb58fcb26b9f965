package fi.sopu.tenant.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How long a council keeps one kind of data, once it has chosen that. */
@Entity
@Table(name = "retention")
public class StoredRetention extends TenantOwned {

    private String kind;
    private int days;

    protected StoredRetention() {
    }

    public StoredRetention(String kind, int days) {
        this.kind = kind;
        this.days = days;
    }

    public String kind() {
        return kind;
    }

    public int days() {
        return days;
    }

    public void change(int to) {
        days = to;
    }
}
