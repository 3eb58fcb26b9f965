package fi.sopu.audit;

import java.util.Map;
import java.util.UUID;

/** What is meant by the ids of things in the log, as {@link PeopleNames} for people: each component answers for its own. Never the text of an idea. */
public interface ThingNames {

    /**
     * Names by id, of the bound council.
     *
     * @param language of the reader
     */
    Map<UUID, String> names(String language);
}
