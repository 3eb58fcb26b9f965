package fi.sopu.programme.entity;

import fi.sopu.programme.CountedThings;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many of a room's things were in a state when it was first asked what a programme has brought about. */
@Entity
@Table(name = "impact_things")
public class StoredThings extends TenantOwned {

    @Column(name = "impact_id")
    private UUID impact;
    private String things;
    private String state;
    private int position;
    private int many;

    protected StoredThings() {
    }

    public StoredThings(UUID impact, int position, CountedThings counted) {
        this.impact = impact;
        this.position = position;
        things = counted.things();
        state = counted.state();
        many = counted.many();
    }

    public UUID impact() {
        return impact;
    }

    public int position() {
        return position;
    }

    public CountedThings facts() {
        return new CountedThings(things, state, many);
    }
}
