package fi.sopu.ballot.boundary;

import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.entity.Box;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is left to do after a closing, and is done again until it is done: destroying keys, noting lost ones, sealing in time. */
@UseCase
public class FinishingClosings {

    /** Single answers are deleted at the latest this long after the closing. */
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
    Event<Acted> acted;

    /** Destroys the keys of the council's closed activities. Destroying twice does no harm, so it may be cut off anywhere. */
    @InTurn
    @Allowed(system = true)
    public void destroyKeys() {
        for (Box box : boxes.withKeysToDestroy()) {
            keyStore.destroy(actor.get().tenant(), box.activity());
            box.keysDestroyed(clock.instant());
            String by = box.closedBy() == null ? "schedule" : "by: " + box.closedBy();
            acted.fire(new Acted("ballot.keysDestroyed", "activity", box.activity(), by));
        }
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

    /** Seals what was closed long ago. */
    @InTurn
    @Allowed(system = true)
    public void sealOld() {
        Instant now = clock.instant();
        for (Box box : boxes.closedBefore(now.minus(LATEST_SEALING))) {
            box.seal(now);
            ballots.clearClusters(box.activity());
            acted.fire(new Acted("ballot.sealed", "activity", box.activity(), "latest"));
        }
    }
}
