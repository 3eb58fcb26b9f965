package fi.sopu.cohort.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A part of a target group. */
@Entity
@Table(name = "cohort")
public class Cohort extends TenantOwned {

    private static final int LONGEST = 80;

    @Column(name = "target_id")
    private UUID target;
    private String name;
    private int position;

    protected Cohort() {
    }

    /** @throws Refused when the name is too long */
    public Cohort(UUID target, String name, int position) {
        this.target = target;
        this.name = named(name);
        this.position = position;
    }

    /**
     * A cohort's name as it is kept.
     *
     * @throws Refused when it is missing or too long
     */
    public static String named(String typed) {
        String clean = TypedText.line(typed, LONGEST);
        if (clean == null) {
            throw new Refused("cohort.wrong.cohort");
        }
        return clean;
    }

    public UUID target() {
        return target;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    public void stand(int at) {
        position = at;
    }
}
