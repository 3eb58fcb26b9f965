package fi.sopu.audit;

import java.util.Map;
import java.util.UUID;

/**
 * Who is meant by the opaque ids of the log. The log itself holds no name: identity, which keeps the people, answers, and
 * whoever has been forgotten there is nameless here too.
 */
public interface PeopleNames {

    /** Names by id, of the bound council. */
    Map<UUID, String> names();
}
