package fi.sopu.charter.web;

import fi.sopu.charter.CharterSheet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a page of the charter offers to its reader. Whether it may be done the use cases say. */
@Named
@RequestScoped
public class CharterReader {

    @Inject
    CurrentActor actor;

    /** Whether the reader drafts charters and keeps their commitments. */
    public boolean isEditor() {
        return actor.get().isIn(RoleGroup.DRAFTERS);
    }

    /** Whether the reader records what a meeting adopted. */
    public boolean isAdopter() {
        return actor.get().isIn(RoleGroup.LEADERS);
    }

    /** Whether the reader may change this version, or null for none. */
    public boolean drafts(CharterSheet sheet) {
        return sheet != null && sheet.draft() && isEditor();
    }
}
