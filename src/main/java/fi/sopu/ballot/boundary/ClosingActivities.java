package fi.sopu.ballot.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxClosed;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.entity.Box;
import fi.sopu.ballot.entity.ClusterAnswer;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The end of an activity's secret answers. Closing opens them, writes them anew in random order under random cluster ids and deletes
 * the ciphertext, in one transaction; the keys are destroyed once it is committed ({@link FinishingClosings}). Sealing
 * deletes the single answers when whoever counted them needs them no more.
 */
@UseCase
public class ClosingActivities {

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
    Event<BoxClosed> closed;
    @Inject
    Event<Acted> acted;

    /**
     * Closes the box and hands its answers over for counting. A box given up as lost gives none; one closed already gives the same again.
     *
     * @throws Refused "ballot.keysMissing" or "ballot.lost": nothing is closed, the answers wait for their keys
     */
    @Allowed(value = {Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT, Role.REGIONAL_ADMIN},
            system = true)
    public OpenedBox close(UUID activity) {
        Box box = boxes.lock(activity);
        if (box.state() == BoxState.OPEN) {
            int tenant = actor.get().tenant();
            ActivityKeys keys = keyStore.find(tenant, activity).orElseThrow(() -> new Refused("ballot.lost"));
            List<Ballot> opened = new ArrayList<>(ballots.of(activity).stream()
                    .map(ballot -> keys.open(ballot.token(), ballot.sealed())).toList());
            Collections.sort(opened, (one, other) -> one.token().compareTo(other.token()));
            shuffle(opened);
            Map<String, UUID> clusters = new HashMap<>();
            for (Ballot ballot : opened) {
                UUID cluster = clusters.computeIfAbsent(ballot.voter(), voter -> UUID.randomUUID());
                ballots.add(new ClusterAnswer(activity, cluster, ballot.payload()));
            }
            ballots.clear(activity);
            box.close(opened.size(), clusters.size(), actor.get().member(), clock.instant());
            end(box, "ballot.closed");
        }
        List<Ballot> answers = new ArrayList<>(ballots.clusters(activity).stream().map(ClusterAnswer::ballot).toList());
        shuffle(answers);
        return new OpenedBox(answers, box.facts(0).participants());
    }

    /** Gives up answers whose keys are lost, so that the activity can be closed and run again. */
    @Allowed({Role.CHAIR, Role.REGIONAL_ADMIN})
    public void giveUp(UUID activity) {
        Box box = boxes.lock(activity);
        box.requireOpen();
        if (keyStore.find(actor.get().tenant(), activity).isPresent()) {
            throw new Refused("ballot.notLost");
        }
        box.giveUp(ballots.clear(activity), actor.get().member(), clock.instant());
        end(box, "ballot.givenUp");
    }

    /** Deletes the single answers; what was counted from them stays with whoever counted it. */
    @Allowed(value = {Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT, Role.REGIONAL_ADMIN},
            system = true)
    public void seal(UUID activity) {
        Box box = boxes.lock(activity);
        if (box.state() != BoxState.SEALED) {
            box.seal(clock.instant());
            ballots.clearClusters(activity);
            acted.fire(new Acted("ballot.sealed", "activity", activity, null));
        }
    }

    private void end(Box box, String act) {
        acted.fire(new Acted(act, "activity", box.activity(), null));
        closed.fire(new BoxClosed(actor.get().tenant(), box.activity()));
    }

    private void shuffle(List<Ballot> answers) {
        for (int i = answers.size() - 1; i > 0; i--) {
            Collections.swap(answers, i, random.nextInt(i + 1));
        }
    }
}
