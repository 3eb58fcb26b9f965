package fi.sopu.ballot.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.Bundle;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.entity.Box;
import fi.sopu.ballot.entity.ClusterAnswer;
import fi.sopu.ballot.entity.KeptAnswers;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Shuffled;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What is left to do after a closing, and is done again until it is done: destroying keys, noting lost ones, sealing in time. */
@UseCase
public class FinishingClosings {

    /** Single answers are deleted at the latest this long after the closing, where nothing later is compared with them. */
    public static final Duration LATEST_SEALING = Duration.ofDays(30);

    @Inject
    Boxes boxes;
    @Inject
    Ballots ballots;
    @Inject
    KeyStore keyStore;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;
    @Inject
    Event<Acted> acted;

    /**
     * Destroys the keys of the council's closed activities, and those of what was kept of sealed ones. Destroying twice does no harm, so it may be
     * cut off anywhere.
     *
     * @return whether there were any
     */
    @InTurn
    @Allowed(system = true)
    public boolean destroyKeys() {
        boolean any = false;
        int tenant = actor.get().tenant();
        for (UUID activity : boxes.withKeysToDestroy()) {
            Box box = boxes.lock(activity);
            if (box.keysAreDestroyed()) {
                // by another node, or right after the closing, while this waited
                continue;
            }
            any = true;
            keyStore.destroy(tenant, box.activity());
            if (box.isSealed()) {
                keyStore.destroyKept(tenant, box.activity());
            }
            box.keysDestroyed(clock.instant());
            String by = box.closedBy() == null ? "schedule" : "by: " + box.closedBy();
            acted.fire(new Acted("ballot.keysDestroyed", "activity", box.activity(), by));
        }
        return any;
    }

    /** Notes for each open activity whether its keys are there; keys that came back make it readable again. */
    @InTurn
    @Allowed(system = true)
    public void noteLostKeys() {
        for (Box box : boxes.open()) {
            boolean lost = keyStore.find(actor.get().tenant(), box.activity()).isEmpty();
            if (lost != box.isLost()) {
                box.note(lost);
                acted.fire(new Acted(lost ? "ballot.keysLost" : "ballot.keysFound", "activity", box.activity(), null));
            }
        }
    }

    /** Seals what was closed long ago, and what nobody can read any more. */
    @InTurn
    @Allowed(system = true)
    public void sealOld() {
        Instant now = clock.instant();
        boxes.keptTooLong(now.minus(LATEST_SEALING), now).forEach(box -> seal(box, now));
        for (Box box : boxes.closed()) {
            if (ballots.kept(box.activity()).filter(kept -> keyStore.kept(actor.get().tenant(), box.activity(), kept.sealed()).isEmpty()).isPresent()) {
                seal(box, now);
            }
        }
    }

    /** Bundles the single answers that an older version kept, each in a row; nothing happens when that has been done. */
    @InTurn
    @Allowed(system = true)
    public void bundle() {
        Map<UUID, List<Ballot>> activities = Shuffled.of(ballots.takeClusters(), random).stream()
                .collect(Collectors.groupingBy(ClusterAnswer::activity, Collectors.mapping(ClusterAnswer::ballot, Collectors.toList())));
        activities.forEach((activity, answers) -> ballots.keep(new KeptAnswers(activity, keyStore.keep(actor.get().tenant(), activity, Bundle.of(answers)))));
    }

    private void seal(Box box, Instant now) {
        box.seal(ballots.clearKept(box.activity()), now);
        acted.fire(new Acted("ballot.sealed", "activity", box.activity(), "latest"));
    }
}
