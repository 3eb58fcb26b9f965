package fi.sopu.tenant.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A council's term between two elections. Roles and charters end with it unless they are handed over. */
@Entity
@Table(name = "term")
public class Term extends TenantOwned {

    private LocalDate starts;
    private LocalDate ends;

    protected Term() {
    }

    public Term(LocalDate starts, LocalDate ends) {
        this.starts = starts;
        this.ends = ends;
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
