package fi.sopu.identity.control;

import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.NewcomerCame;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every page of an administrator says of who comes in and how, as it was a minute ago at most; what is done at this node counts at once. */
@ApplicationScoped
public class RememberedDoor {

    private static final int MOST = 500;
    private static final long MILLIS = 60_000;
    private static final UUID DOOR = new UUID(0, 0);

    @Inject
    Idps idps;
    @Inject
    AdminLinks links;
    @Inject
    Newcomers newcomers;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<Door> memory;

    /** An IdP in use. */
    public record InUse(String path, Words name, @Nullable Instant expires, @Nullable Instant fetched, boolean failing) {
    }

    /** @param waiting how many people wait to be linked */
    public record Door(List<InUse> idps, List<LinkFacts> glass, int waiting) {
    }

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, MILLIS, actor, clock);
    }

    public Door door() {
        return memory.get(DOOR, this::read);
    }

    private Door read() {
        Instant now = clock.instant();
        return new Door(idps.live().stream().map(i -> new InUse(i.path(), i.name(), i.expires(), i.fetched(), i.fetchProblem() != null)).toList(),
                links.all().stream().map(l -> l.facts(now)).filter(l -> l.glass() && l.used() != null).toList(), newcomers.waiting());
    }

    /** Looking changes nothing. */
    void acted(@Observes(during = TransactionPhase.AFTER_COMPLETION) Acted acted) {
        if (!acted.act().matches(".*([vV]iewed|[eE]xported)")) {
            memory.forgetAll();
        }
    }

    void came(@Observes(during = TransactionPhase.AFTER_COMPLETION) NewcomerCame newcomer) {
        memory.forgetAll();
    }
}
