package fi.sopu.ballot.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.entity.Box;
import fi.sopu.ballot.entity.SealedBallot;
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

/**
 * An activity's ballot box while it is open. For the components in which people answer; they check that the member is on the
 * activity's roll. Every method throws Refused: "ballot.keysMissing" while the key store is away, "ballot.lost" when it is there but
 * has no keys of this activity, "ballot.closed" when answers are no longer taken.
 */
@UseCase
public class BallotBox {

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
     * Puts the actor's answer in. The same token again changes nothing (a double click is one answer), unless told to replace.
     *
     * @param payload at most {@link ActivityKeys#PAYLOAD} bytes
     * @throws Refused "ballot.foreign" when somebody else's answer has the token
     */
    @Allowed(member = true)
    public void put(UUID activity, UUID token, byte[] payload, boolean replace) {
        put(activity, token, payload, earlier -> replace);
    }

    /**
     * The same, where the earlier answer decides whether it is replaced: a message that was held up on its way must not undo a later one.
     *
     * @param replaces looks at the payload of the actor's earlier answer under the token
     */
    @Allowed(member = true)
    public void put(UUID activity, UUID token, byte[] payload, Predicate<byte[]> replaces) {
        boxes.lock(activity).requireOpen();
        ActivityKeys keys = keys(activity);
        Optional<SealedBallot> earlier = own(activity, token, keys);
        if (earlier.isEmpty()) {
            ballots.add(new SealedBallot(activity, token, keys.seal(token, me(), payload)));
        } else if (replaces.test(payload(earlier.get(), keys))) {
            earlier.get().replace(keys.seal(token, me(), payload));
        }
    }

    /** Takes the actor's answer back; nothing happens when there is none under the token. */
    @Allowed(member = true)
    public void takeBack(UUID activity, UUID token) {
        takeBack(activity, token, earlier -> true);
    }

    /** @param removes looks at the payload of the actor's answer and says whether it is this one that is meant */
    @Allowed(member = true)
    public void takeBack(UUID activity, UUID token, Predicate<byte[]> removes) {
        boxes.lock(activity).requireOpen();
        ActivityKeys keys = keys(activity);
        own(activity, token, keys).filter(ballot -> removes.test(payload(ballot, keys))).ifPresent(ballots::remove);
    }

    /** How many answers lie in the box. */
    @Allowed(member = true)
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
    @Allowed(member = true)
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

    private static byte[] payload(SealedBallot ballot, ActivityKeys keys) {
        return keys.open(ballot.token(), ballot.sealed()).payload();
    }

    private Optional<SealedBallot> own(UUID activity, UUID token, ActivityKeys keys) {
        Optional<SealedBallot> found = ballots.find(activity, token);
        found.ifPresent(ballot -> {
            if (!keys.open(token, ballot.sealed()).voter().equals(keys.voter(me()))) {
                throw new Refused("ballot.foreign");
            }
        });
        return found;
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
