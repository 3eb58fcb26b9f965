package fi.sopu.audit.entity;

import fi.sopu.shared.PlatformOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An act that the log may tell of by now. A view, which is never written. */
@Entity
@Table(name = "audit_act")
@PlatformOwned("a view, in which the database shows the acts of the council that is bound alone")
public class KnownAct {

    @Id
    private String act;

    protected KnownAct() {
    }
}
