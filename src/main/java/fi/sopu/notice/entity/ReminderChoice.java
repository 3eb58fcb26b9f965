package fi.sopu.notice.entity;

import fi.sopu.notice.ReminderTo;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Column;
import jakarta.persistence.Table;

/** Whom a council reminds, once somebody has chosen; counts for the stages that open from then on. */
@Entity
@Table(name = "reminder_choice")
public class ReminderChoice extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(name = "reminded")
    private ReminderTo to = ReminderTo.SILENT;

    public void choose(ReminderTo chosen) {
        to = chosen;
    }

    public ReminderTo to() {
        return to;
    }
}
