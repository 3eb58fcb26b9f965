package fi.sopu.survey.web;

import fi.sopu.shared.Words;
import fi.sopu.survey.SessionsSheet;
import java.io.Serializable;
import java.util.UUID;

/** A unit, with the number that is typed. */
public final class SessionsRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID unit;
    private final Words name;
    private final int people;
    private int sessions;

    SessionsRow(SessionsSheet.Unit unit) {
        this.unit = unit.unit();
        this.name = unit.name();
        this.people = unit.people();
        this.sessions = unit.sessions();
    }

    UUID unit() {
        return unit;
    }

    public Words getName() {
        return name;
    }

    public int getPeople() {
        return people;
    }

    public int getSessions() {
        return sessions;
    }

    public void setSessions(int typed) {
        sessions = typed;
    }
}
