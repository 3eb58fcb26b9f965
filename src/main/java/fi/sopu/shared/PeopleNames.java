package fi.sopu.shared;

import java.util.Map;
import java.util.UUID;

/**
 * Who is meant by the opaque ids of members that others keep, such as the log. They hold no names: identity, which keeps the people, answers, and
 * whoever has been forgotten there is nameless there too.
 */
public interface PeopleNames {

    /** Names by id, of the bound council. */
    Map<UUID, String> names();
}
