package fi.sopu.ballot.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxClosed;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.ActivityKeys.Kind;
import fi.sopu.ballot.control.ActivityKeys.Opened;
import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.Bundle;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.control.OtherRows;
import fi.sopu.ballot.entity.Box;
import fi.sopu.ballot.entity.KeptAnswers;
import fi.sopu.ballot.entity.SealedBallot;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Shuffled;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The end of an activity's secret answers. Closing opens everything in the box, hands it over in random order and deletes the ciphertext, in
 * one transaction; the keys are destroyed once it is committed ({@link FinishingClosings}). Whoever counts may {@link #keep} the answers for
 * counting them anew, in one piece under another key, until they are sealed.
 */
@UseCase
public class ClosingActivities {

    private static final Duration LATEST_COMPARING = Duration.ofDays(730);

    @Inject
    Boxes boxes;
    @Inject
    Ballots ballots;
    @Inject
    KeyStore keyStore;
    @Inject
    OtherRows others;
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
     * Closes the box and hands over what was in it, once. A box that was given up as lost gives nothing.
     *
     * @throws Refused "ballot.closed" when it has been closed already; "ballot.keysMissing" or "ballot.lost": nothing is closed, the answers wait
     *                 for their keys
     */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public OpenedBox close(UUID activity) {
        Box box = boxes.lock(activity);
        if (box.isLost() && box.state() != BoxState.OPEN) {
            return OpenedBox.EMPTY;
        }
        box.requireOpen();
        if (box.longest() == 0) {
            throw new Refused("ballot.keysMissing");
        }
        ActivityKeys keys = keyStore.find(actor.get().tenant(), activity).orElseThrow(() -> new Refused("ballot.lost"));
        Map<UUID, Opened> rows = new HashMap<>();
        for (SealedBallot row : ballots.take(activity)) {
            rows.put(row.token(), keys.open(row.token(), row.sealed()));
        }
        List<byte[]> notes = new ArrayList<>();
        for (Opened note = rows.get(keys.place(0)); note != null; note = rows.get(keys.place(notes.size()))) {
            notes.add(note.ballot().payload());
        }
        Map<String, String> voters = new HashMap<>();
        List<Ballot> answers = Shuffled.of(rows.values(), random).stream().filter(row -> row.kind() == Kind.ANSWER).map(Opened::ballot)
                .map(one -> new Ballot(UUID.randomUUID(), voters.computeIfAbsent(one.voter(), voter -> Integer.toString(voters.size())), one.payload()))
                .toList();
        box.close(answers.size(), voters.size(), actor.get().member(), clock.instant());
        end(box, "ballot.closed");
        return new OpenedBox(answers, notes, voters.size());
    }

    /** Keeps a closed activity's answers, as whoever counts them wants them, for {@link #kept}; until {@link #seal}, 30 days at most. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public void keep(UUID activity, List<Ballot> answers) {
        Box box = boxes.lock(activity);
        if (box.state() != BoxState.CLOSED) {
            throw new Refused("ballot.notClosed");
        }
        ballots.clearKept(activity);
        ballots.keep(new KeptAnswers(activity, keyStore.keep(actor.get().tenant(), activity, Bundle.of(answers))));
    }

    /** Keeps what later activities of the same people are compared with; until {@link #seal}, two years at most. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public void keepForLater(UUID activity, List<Ballot> answers) {
        keep(activity, answers);
        boxes.lock(activity).keepUntil(clock.instant().plus(LATEST_COMPARING));
    }

    /** What was kept, with the same numbers for voters; empty when it has been destroyed or cannot be read any more. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public Optional<List<Ballot>> kept(UUID activity) {
        boxes.lock(activity);
        return ballots.kept(activity).flatMap(kept -> keyStore.kept(actor.get().tenant(), activity, kept.sealed())).map(Bundle::read);
    }

    /** Gives up answers whose keys are lost, so that the activity can be closed and run again. */
    // for fewer than the leaders: nobody brings answers back that were given up
    @Allowed({Role.CHAIR, Role.REGIONAL_ADMIN})
    public void giveUp(UUID activity) {
        Box box = boxes.lock(activity);
        box.requireOpen();
        if (keyStore.find(actor.get().tenant(), activity).isPresent()) {
            throw new Refused("ballot.notLost");
        }
        box.giveUp(ballots.take(activity).size(), actor.get().member(), clock.instant());
        end(box, "ballot.givenUp");
    }

    /** Destroys the answers that were kept, and their key; what was counted from them stays with whoever counted it. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public void seal(UUID activity) {
        Box box = boxes.lock(activity);
        if (box.state() != BoxState.SEALED) {
            box.seal(ballots.clearKept(activity), clock.instant());
            end(box, "ballot.sealed");
        }
    }

    private void end(Box box, String act) {
        others.forget(box.activity());
        acted.fire(new Acted(act, "activity", box.activity(), null));
        closed.fire(new BoxClosed(actor.get().tenant(), box.activity()));
    }
}
