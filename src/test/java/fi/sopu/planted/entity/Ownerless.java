package fi.sopu.planted.entity;

import fi.sopu.audit.entity.AuditEntry;
import fi.sopu.planted.boundary.Unpermitted;
import jakarta.persistence.Entity;

/** A row of nobody, which knows another component's row and its own boundary. */
@Entity
public class Ownerless {

    AuditEntry others;
    Unpermitted up;
    String words;

    public Ownerless() {
    }

    public Ownerless(String typed) {
        words = typed;
    }

    /** Keeps what was typed as it was typed. */
    public void say(String typed) {
        words = typed;
    }
}
