package fi.sopu.audit.boundary;

import fi.sopu.audit.LogPart;
import fi.sopu.audit.LogPlace;
import fi.sopu.audit.LogSearch;
import fi.sopu.audit.LogSheet;
import fi.sopu.audit.LogSlice;
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
import org.jspecify.annotations.Nullable;

/**
 * Reading what was done: planners to a process or a charter, administrators everything. Administrators' own looking is in the log too.
 * A council is told by the day who came and went, when the day is over: the time, laid beside anything that is counted, would tell who has
 * answered. Only the platform's own administration reads times, of its own people.
 */
@UseCase
public class ReadingTheLog {

    /** Rows that an export has in memory, and reads in one transaction. */
    private static final int PIECE = 1000;

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

    /** A part of the log, with all that its page says of it. */
    @Allowed(group = RoleGroup.ADMINS)
    public LogSheet search(LogSearch search, LogSlice slice) {
        LogPart part = log.part(search, isOperator(), slice);
        if (part.rows().isEmpty() && slice.first() > 0) {
            // beyond the last: how many there are is said by the first
            part = new LogPart(List.of(), log.part(search, isOperator(), new LogSlice(slice.asOf(), slice.oldestFirst(), 0, 1)).all());
        }
        Map<UUID, String> names = allNames();
        acted.fire(new Acted("audit.viewed", "log", search.person(), search.act()));
        return new LogSheet(part, names, log.acts());
    }

    /**
     * The next piece of an export, latest first; the first one is written into the log.
     *
     * @param place where the piece before ended, or null for the first
     * @return empty when there is no more
     */
    @Allowed(group = RoleGroup.ADMINS)
    public List<Trace> export(LogSearch search, @Nullable LogPlace place) {
        List<Trace> piece = log.olderThan(place, search, isOperator(), PIECE);
        if (place == null) {
            acted.fire(new Acted("audit.exported", "log", search.person(), search.act()));
        }
        return piece;
    }

    private boolean isOperator() {
        return actor.get().isAny(Role.PLATFORM_ADMIN);
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
