package fi.sopu.ballot.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.entity.Box;
import fi.sopu.ballot.entity.SealedBallot;
import fi.sopu.ballot.entity.TakenBack;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An activity's ballot box while it is open. For the components in which people answer; they check that the member is on the
 * activity's roll. Every method throws Refused: "ballot.keysMissing" while the key store is away, "ballot.lost" when it is there but
 * has no keys of this activity, "ballot.closed" when answers are no longer taken.
 */
@UseCase
public class BallotBox {

    /** More are not remembered: tokens that were never given out must not fill the database. */
    private static final long MOST_TAKEN_BACK = 10_000;

    @Inject
    Boxes boxes;
    @Inject
    Ballots ballots;
    @Inject
    KeyStore keyStore;
    @Inject
    CurrentActor actor;

    /** Opens a box and makes its keys; a box that is open already stays as it is. */
    @Allowed(value = {Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT, Role.REGIONAL_ADMIN},
            system = true)
    public void open(UUID activity) {
        Optional<Box> box = boxes.find(activity);
        box.ifPresent(Box::requireOpen);
        if (box.isEmpty()) {
            boxes.add(new Box(activity));
            keyStore.create(actor.get().tenant(), activity);
        }
    }

    /** Empty before the activity is opened. Needs no key. */
    @Allowed(member = true)
    public Optional<BoxFacts> facts(UUID activity) {
        return boxes.find(activity).map(box -> box.facts(ballots.count(activity)));
    }

    /**
     * Puts the actor's answer in, unless there is an earlier message about the same token that it does not replace: a double click is one
     * answer, and a message that was held up on its way undoes nothing later, be it an answer or its taking back.
     *
     * @param payload  at most {@link ActivityKeys#PAYLOAD} bytes
     * @param replaces looks at the payload of the actor's earlier answer under the token, or at the mark of its taking back
     * @return whether the answer is in now
     * @throws Refused "ballot.foreign" when somebody else's answer has the token
     */
    @Allowed(member = true)
    public boolean put(UUID activity, UUID token, byte[] payload, Predicate<byte[]> replaces) {
        boxes.holdOpen(activity, token);
        ActivityKeys keys = keys(activity);
        Optional<SealedBallot> earlier = ballots.find(activity, token);
        Optional<TakenBack> takenBack = ballots.takenBack(activity, token);
        if (!Stream.concat(earlier.stream().map(SealedBallot::sealed), takenBack.stream().map(TakenBack::sealed))
                .map(sealed -> own(token, sealed, keys)).allMatch(replaces)) {
            return false;
        }
        byte[] sealed = keys.seal(token, me(), payload);
        earlier.ifPresentOrElse(ballot -> ballot.replace(sealed), () -> ballots.add(new SealedBallot(activity, token, sealed)));
        takenBack.ifPresent(ballots::remove);
        return true;
    }

    /**
     * Takes the actor's answer back. It is remembered even when there is none under the token: the answer may still be on its way.
     *
     * @param mark    what {@link #put} shows to its question about the earlier message
     * @param removes looks at the payload of the actor's answer, or the mark of an earlier taking back, and says whether it is this one
     *                that is meant and not a later one
     * @return whether no answer is in now
     */
    @Allowed(member = true)
    public boolean takeBack(UUID activity, UUID token, byte[] mark, Predicate<byte[]> removes) {
        boxes.holdOpen(activity, token);
        ActivityKeys keys = keys(activity);
        Optional<SealedBallot> answer = ballots.find(activity, token);
        if (!answer.stream().allMatch(ballot -> removes.test(own(token, ballot.sealed(), keys)))) {
            return false;
        }
        answer.ifPresent(ballots::remove);
        Optional<TakenBack> earlier = ballots.takenBack(activity, token);
        if (earlier.isEmpty() && ballots.countTakenBack(activity) < MOST_TAKEN_BACK) {
            ballots.add(new TakenBack(activity, token, keys.seal(token, me(), mark)));
        } else {
            earlier.filter(taken -> removes.test(own(token, taken.sealed(), keys)))
                    .ifPresent(taken -> taken.replace(keys.seal(token, me(), mark)));
        }
        return true;
    }

    /** Keeps the box open until the transaction ends, for what must not be done beside its closing. */
    @Allowed(member = true)
    public void holdOpen(UUID activity) {
        boxes.holdOpen(activity);
    }

    /** How many answers lie in the box; looks at each of them. */
    @Allowed(system = true)
    public long count(UUID activity) {
        return ballots.count(activity);
    }

    /** The actor's own answers. */
    @Allowed(member = true)
    public List<Ballot> mine(UUID activity) {
        String voter = voter(activity);
        return everyones(activity).stream().filter(ballot -> ballot.voter().equals(voter)).toList();
    }

    /** Everyone's answers under pseudonyms, for choosing the next question; they stay in memory and are never shown. */
    @Allowed(member = true, system = true)
    public List<Ballot> everyones(UUID activity) {
        boxes.require(activity).requireOpen();
        ActivityKeys keys = keys(activity);
        return ballots.of(activity).stream().map(ballot -> keys.open(ballot.token(), ballot.sealed())).toList();
    }

    /** The actor's pseudonym in {@link #everyones}. */
    @Allowed(member = true)
    public String voter(UUID activity) {
        return keys(activity).voter(me());
    }

    /** The actor's pseudonym as an author; another key makes it than the voter's, so that the two cannot be matched. */
    @Allowed(member = true)
    public String author(UUID activity) {
        return keys(activity).author(me());
    }

    /** Signs what is asked of the actor under a token. */
    @Allowed(member = true)
    public String sign(UUID activity, UUID token, byte[] what) {
        return keys(activity).sign(token, me(), what);
    }

    @Allowed(member = true)
    public boolean isSigned(UUID activity, UUID token, byte[] what, String signature) {
        return keys(activity).isSigned(token, me(), what, signature);
    }

    /** How many people have answered so far; computed, not stored. */
    @Allowed(member = true)
    public int participants(UUID activity) {
        return (int) everyones(activity).stream().map(Ballot::voter).distinct().count();
    }

    /** Those of the members who have not answered yet, for reminding them; computed, not stored, never shown. */
    @Allowed(system = true)
    public Set<UUID> silent(UUID activity, Collection<UUID> roll) {
        ActivityKeys keys = keys(activity);
        Set<String> voters = everyones(activity).stream().map(Ballot::voter).collect(Collectors.toSet());
        return roll.stream().filter(member -> !voters.contains(keys.voter(member))).collect(Collectors.toSet());
    }

    private byte[] own(UUID token, byte[] sealed, ActivityKeys keys) {
        Ballot ballot = keys.open(token, sealed);
        if (!ballot.voter().equals(keys.voter(me()))) {
            throw new Refused("ballot.foreign");
        }
        return ballot.payload();
    }

    private ActivityKeys keys(UUID activity) {
        Actor who = actor.get();
        return keyStore.find(who.tenant(), activity).orElseThrow(() -> {
            boxes.require(activity).requireOpen();
            return new Refused("ballot.lost");
        });
    }

    private UUID me() {
        return actor.get().member();
    }
}
