package fi.sopu.duel.control;

import fi.sopu.duel.entity.Idea;
import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What may be asked about in the questions that are being answered now, as it was at most a second ago. */
@ApplicationScoped
public class IdeasInPlay {

    private static final long MILLIS = 1000;

    @Inject
    Ideas ideas;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Frozen> frozen;
    private CouncilMemory<InPlay> memory;

    private record Frozen(int tenant, UUID question, Map<UUID, Shown> ideas) {}

    /** An idea that is not hidden. */
    public record Shown(UUID id, Words words, boolean asked) {}

    /** @param groups the groups that count, by their ids */
    public record InPlay(Map<UUID, Shown> ideas, Map<UUID, Set<UUID>> groups) {

        /** How many there are to ask about: those of a group count as one. */
        public int distinct() {
            Set<UUID> grouped = groups.values().stream().flatMap(Set::stream).filter(ideas::containsKey).collect(Collectors.toSet());
            return ideas.size() - grouped.size() + (int) groups.values().stream().filter(group -> group.stream().anyMatch(ideas::containsKey)).count();
        }
    }

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(Activities.MOST, MILLIS, actor, clock);
    }

    public InPlay of(UUID question) {
        return memory.get(question, () -> read(question));
    }

    private InPlay read(UUID question) {
        List<Idea> all = ideas.of(question);
        return new InPlay(shown(all), Groups.members(all));
    }

    /** Marks ideas as asked about: their texts, which are given back with all others, change no more. */
    public Map<UUID, Shown> freeze(UUID question, Collection<UUID> fresh) {
        Map<UUID, Shown> now = shown(ideas.freeze(question, fresh));
        frozen.fire(new Frozen(actor.get().tenant(), question, now));
        return now;
    }

    private static Map<UUID, Shown> shown(List<Idea> all) {
        Map<UUID, Shown> shown = new HashMap<>();
        all.stream().filter(idea -> !idea.isHidden()).forEach(idea -> shown.put(idea.id(), new Shown(idea.id(), idea.words(), idea.isAsked())));
        return shown;
    }

    /** Remembered at once: else whoever comes first to a question would have all its ideas read anew, each time for everybody. */
    void frozen(@Observes(during = TransactionPhase.AFTER_SUCCESS) Frozen frozen) {
        memory.change(frozen.tenant(), frozen.question(), playing -> {
            Map<UUID, Shown> all = new HashMap<>(playing.ideas());
            frozen.ideas().forEach((id, idea) -> all.replace(id, idea));
            return new InPlay(all, playing.groups());
        });
    }

    /** Lets a question go that is not open any more. */
    public void forget(int tenant, UUID question) {
        memory.forget(tenant, question);
    }

    void touched(@Observes(during = TransactionPhase.AFTER_COMPLETION) IdeasTouched touched) {
        memory.forget(touched.tenant(), touched.question());
    }
}
