package fi.sopu.tenant.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.tenant.TermFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A council's term between two elections. Roles and charters end with it unless they are handed over. */
@Entity
@Table(name = "term")
public class Term extends TenantOwned {

    private LocalDate starts;
    private LocalDate ends;

    protected Term() {
    }

    public Term(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        move(starts, ends);
    }

    /** @throws Refused when a day is missing, or it would end before it starts */
    public final void move(@Nullable LocalDate newStarts, @Nullable LocalDate newEnds) {
        if (newStarts == null || newEnds == null || !newEnds.isAfter(newStarts)) {
            throw new Refused("tenant.term.daysWrong");
        }
        starts = newStarts;
        ends = newEnds;
    }

    public boolean overlaps(Term other) {
        return !ends.isBefore(other.starts) && !other.ends.isBefore(starts);
    }

    public TermFacts facts() {
        return new TermFacts(id(), starts, ends);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
