package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.tenant.control.Pulse;
import fi.sopu.tenant.control.Schema;
import fi.sopu.tenant.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whether there is a database to work with now. Answers from memory, at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SeeingDatabase {

    @Inject
    Schema schema;
    @Inject
    Pulse pulse;

    /** True once the schema is as this version wants it and the components have taken their first steps. */
    @Allowed(everyone = true)
    public boolean isReady() {
        return schema.isUpToDate();
    }

    /** How often this thread has asked the database anything till now. */
    @Allowed(everyone = true)
    public int asked() {
        return Statements.asked();
    }

    /** False while the database is away, or frozen and leaves everybody waiting. */
    @Allowed(everyone = true)
    public boolean isAnswering() {
        return pulse.isBeating();
    }
}
