package fi.sopu.audit.boundary;

import fi.sopu.audit.LogSearch;
import fi.sopu.audit.ThingNames;
import fi.sopu.audit.Trace;
import fi.sopu.audit.control.AuditLog;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.PeopleNames;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reading what was done: planners to a process or a charter, administrators everything. Administrators' own looking is in the log too.
 * A council is told by the day who came and went, when the day is over: the time, laid beside anything that is counted, would tell who has
 * answered. Only the platform's own administration reads times, of its own people.
 */
@UseCase
public class ReadingTheLog {

    /** An export is cut here, so that nobody's memory is; a narrower time gives the rest. */
    public static final int MOST_EXPORTED = 50_000;

    @Inject
    AuditLog log;
    @Inject
    PeopleNames people;
    @Inject
    @Any
    Instance<ThingNames> things;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;

    /** @return the latest hundred acts on the subject, latest first */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<Trace> about(UUID subject) {
        return log.about(subject, 100);
    }

    /**
     * A page of the log, latest first.
     *
     * @param page from 0
     * @param size rows on a page; one more is returned where there is a next page
     */
    @Allowed(group = RoleGroup.ADMINS)
    public List<Trace> search(LogSearch search, int page, int size) {
        List<Trace> found = log.search(search, isOperator(), page * size, size + 1);
        acted.fire(new Acted("audit.viewed", "log", search.person(), search.act()));
        return found;
    }

    /** What the search finds, latest first, {@value #MOST_EXPORTED} rows at most. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<Trace> export(LogSearch search) {
        List<Trace> found = log.search(search, isOperator(), 0, MOST_EXPORTED);
        acted.fire(new Acted("audit.exported", "log", search.person(), Integer.toString(found.size())));
        return found;
    }

    private boolean isOperator() {
        return actor.get().isAny(Role.PLATFORM_ADMIN);
    }

    /** Every act that the log knows. */
    @Allowed(group = RoleGroup.ADMINS)
    public List<String> acts() {
        return log.acts();
    }

    /** Names of the people in the log; who has been forgotten has none. */
    @Allowed(group = RoleGroup.ADMINS)
    public Map<UUID, String> names() {
        return people.names();
    }

    /** The same, and those of the things in it that have a name: processes, questions, bodies, identity providers and the like. */
    @Allowed(group = RoleGroup.ADMINS)
    public Map<UUID, String> allNames() {
        Map<UUID, String> all = new HashMap<>(people.names());
        things.forEach(known -> known.names(actor.get().language()).forEach(all::putIfAbsent));
        return all;
    }
}
