package fi.sopu.ballot.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.OwnRow;
import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.ActivityKeys.Kind;
import fi.sopu.ballot.control.ActivityKeys.Opened;
import fi.sopu.ballot.control.Ballots;
import fi.sopu.ballot.control.Boxes;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.ballot.control.OtherRows;
import fi.sopu.ballot.entity.Box;
import fi.sopu.ballot.entity.SealedBallot;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Shuffled;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.random.RandomGenerator;

/**
 * An activity's ballot box while it is open. For the components in which people answer; they check that the member is on the
 * activity's roll. Every method throws Refused: "ballot.keysMissing" while the key store is away, "ballot.lost" when it is there but
 * has no keys of this activity, "ballot.closed" when answers are no longer taken.
 */
@UseCase
public class BallotBox {

    /** More are not remembered: tokens that were never given out must not fill the database. */
    private static final long MOST_TAKEN_BACK = 10_000;
    /** Longest payload of every box that an older version opened, in bytes. */
    private static final int ONCE = 220;
    /** Notes, and rows of one's own, that are looked for at a time. */
    private static final int AHEAD = 16;

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
    RandomGenerator random;

    /**
     * Opens a box and makes its keys; a box that is open already stays as it is.
     *
     * @param longest the longest answer or note that it will be given, in bytes: everything in it becomes as long as that
     */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public void open(UUID activity, int longest) {
        Optional<Box> box = boxes.find(activity);
        box.ifPresent(Box::requireOpen);
        if (box.isEmpty()) {
            boxes.add(new Box(activity, longest));
            keyStore.create(actor.get().tenant(), activity);
        }
    }

    /** Empty before the activity is opened. Needs no key. */
    @Allowed(member = true)
    public Optional<BoxFacts> facts(UUID activity) {
        return boxes.find(activity).map(Box::facts);
    }

    /** The same of many activities; those that have not been opened are missing. */
    @Allowed(member = true)
    public Map<UUID, BoxFacts> facts(Collection<UUID> activities) {
        return boxes.all(activities).stream().collect(Collectors.toMap(Box::activity, Box::facts));
    }

    /** Whether it takes answers now; false before the activity is opened too. Needs no key. */
    @Allowed(member = true, system = true)
    public boolean isOpen(UUID activity) {
        return boxes.isOpen(activity);
    }

    /** The council's activities that take answers now. */
    @Allowed(member = true, system = true)
    public List<UUID> openActivities() {
        return boxes.open().stream().map(Box::activity).toList();
    }

    /**
     * Puts the actor's answer in, unless there is an earlier message about the same token that it does not replace: a double click is one
     * answer, and a message that was held up on its way undoes nothing later, be it an answer or its taking back.
     *
     * @param payload  no longer than the box was opened for
     * @param replaces looks at the payload of the actor's earlier answer under the token, or at the mark of its taking back
     * @return whether the answer is in now
     * @throws Refused "ballot.foreign" when somebody else's answer has the token
     */
    @Allowed(member = true)
    public boolean put(UUID activity, UUID token, byte[] payload, Predicate<byte[]> replaces) {
        return put(activity, token, replaces, earlier -> payload);
    }

    /** @param payload of what the earlier message said, which may be none (null); asked only when it is written */
    @Allowed(member = true)
    public boolean put(UUID activity, UUID token, Predicate<byte[]> replaces, UnaryOperator<byte[]> payload) {
        Place place = hold(activity, token);
        if (!place.said().stream().allMatch(replaces)) {
            return false;
        }
        write(place, Kind.ANSWER, payload);
        if (place.is(Kind.TAKEN_BACK)) {
            others.add(activity, -1);
        }
        return true;
    }

    /**
     * Takes the actor's answer back. It is remembered, in the answer's own row, even when there is none under the token: the answer may still be
     * on its way.
     *
     * @param mark    what {@link #put} shows to its question about the earlier message
     * @param removes looks at the payload of the actor's answer, or the mark of an earlier taking back, and says whether it is this one
     *                that is meant and not a later one
     * @return whether no answer is in now
     */
    @Allowed(member = true)
    public boolean takeBack(UUID activity, UUID token, byte[] mark, Predicate<byte[]> removes) {
        return takeBack(activity, token, removes, earlier -> mark);
    }

    /** @param mark of what the earlier message said, which may be none (null); asked only when it is written */
    @Allowed(member = true)
    public boolean takeBack(UUID activity, UUID token, Predicate<byte[]> removes, UnaryOperator<byte[]> mark) {
        Place place = hold(activity, token);
        if (!place.said().stream().allMatch(removes)) {
            return place.is(Kind.TAKEN_BACK);
        }
        if (place.row().isPresent() || others.of(activity) < MOST_TAKEN_BACK) {
            write(place, Kind.TAKEN_BACK, mark);
        }
        if (place.row().isEmpty() || place.is(Kind.ANSWER)) {
            others.add(activity, 1);
        }
        return true;
    }

    /** Where a message of the actor's about a token goes, held until the transaction ends, and what lies there now. */
    private record Place(UUID activity, UUID token, int longest, ActivityKeys keys, Optional<SealedBallot> row, Optional<Opened> earlier) {

        private Optional<byte[]> said() {
            return earlier.map(opened -> opened.ballot().payload());
        }

        private boolean is(Kind kind) {
            return earlier.filter(opened -> opened.kind() == kind).isPresent();
        }
    }

    private Place hold(UUID activity, UUID token) {
        int longest = boxes.holdOpen(activity, token);
        ActivityKeys keys = keys(activity);
        Optional<SealedBallot> row = ballots.find(activity, token);
        return new Place(activity, token, longest, keys, row, row.map(there -> own(there, keys)));
    }

    /** The token of the actor's own place of this number, from 1 on: the same each time, and of chance to whoever has not the key. */
    @Allowed(member = true)
    public UUID token(UUID activity, int number) {
        return keys(activity).token(me(), number);
    }

    /**
     * The token of the actor's own place about a thing: whoever has not the key can link it to neither of them, and a second answer finds the first.
     *
     * @param as what such places are for, so that two kinds of them about one thing are two
     */
    @Allowed(member = true)
    public UUID token(UUID activity, UUID about, String as) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sign(activity, about, as.getBytes(StandardCharsets.US_ASCII))));
        long high = bytes.getLong() & ~0xF000L | 0x4000L;
        long low = bytes.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    /**
     * Of these activities, which take answers now, those in which the actor has none under the token {@link #token(UUID, UUID, String)} about the activity itself. Those whose keys
     * are away or lost are not among them.
     */
    @Allowed(member = true)
    public List<UUID> unanswered(Collection<UUID> activities, String as) {
        int tenant = actor.get().tenant();
        Map<UUID, UUID> tokens = activities.stream().filter(one -> keyStore.find(tenant, one).isPresent()).collect(Collectors.toMap(one -> token(one, one, as), one -> one));
        if (tokens.isEmpty()) {
            return List.of();
        }
        ballots.known(tokens.values(), tokens.keySet()).forEach(tokens::remove);
        return List.copyOf(tokens.values());
    }

    /** What the actor has under its own numbers, answers and marks; ends where none of {@value #AHEAD} further ones has anything. */
    @Allowed(member = true)
    public Map<Integer, OwnRow> own(UUID activity) {
        ActivityKeys keys = keys(activity);
        Map<Integer, OwnRow> own = new TreeMap<>();
        for (int first = 1, before = -1; own.size() > before; first += AHEAD) {
            before = own.size();
            Map<UUID, Integer> numbers = IntStream.range(first, first + AHEAD).boxed().collect(Collectors.toMap(number -> keys.token(me(), number), number -> number));
            for (SealedBallot row : ballots.these(activity, numbers.keySet())) {
                Opened opened = own(row, keys);
                own.put(numbers.get(row.token()), new OwnRow(opened.ballot().payload(), opened.kind() == Kind.ANSWER));
            }
        }
        return own;
    }

    private void write(Place place, Kind kind, UnaryOperator<byte[]> payload) {
        byte[] sealed = place.keys().seal(place.token(), me(), kind, payload.apply(place.said().orElse(null)), place.longest());
        place.row().ifPresentOrElse(there -> there.replace(sealed), () -> ballots.add(new SealedBallot(place.activity(), place.token(), sealed)));
    }

    /**
     * What the asking component noted in the box, from this number on: its own secrets beside the answers. A note looks like an answer to
     * whoever has not the key, and is found without opening the others. Numbers begin at 0 and leave none out.
     */
    @Allowed(member = true, system = true)
    public List<byte[]> notes(UUID activity, int from) {
        ActivityKeys keys = keys(activity);
        List<byte[]> notes = new ArrayList<>();
        while (notes.size() % AHEAD == 0) {
            int first = from + notes.size();
            List<UUID> places = IntStream.range(first, first + AHEAD).mapToObj(keys::place).toList();
            Map<UUID, byte[]> found = new HashMap<>();
            ballots.these(activity, places).forEach(row -> found.put(row.token(), keys.open(row.token(), row.sealed()).ballot().payload()));
            places.stream().takeWhile(found::containsKey).map(found::get).forEach(notes::add);
            if (found.isEmpty()) {
                break;
            }
        }
        return notes;
    }

    /** Keeps others from noting anything, and the box open, until the transaction ends. */
    @Allowed(member = true, system = true)
    public void holdNotes(UUID activity) {
        boxes.holdNotes(activity);
    }

    /**
     * Writes a note, which cannot be changed any more.
     *
     * @param number how many notes there are; whoever asks this holds them ({@link #holdNotes})
     * @param note   no longer than the box was opened for
     */
    @Allowed(member = true, system = true)
    public void note(UUID activity, int number, byte[] note) {
        int longest = boxes.holdNotes(activity);
        ActivityKeys keys = keys(activity);
        UUID place = keys.place(number);
        ballots.add(new SealedBallot(activity, place, keys.sealNote(place, note, longest)));
        others.add(activity, 1);
    }

    /**
     * Seals everything anew that an older version left in an open box, in random order; nothing happens when it is as long as this already. May be
     * cut off anywhere and done again.
     *
     * @param longest as of {@link #open}
     * @return whether the box is open
     */
    @Allowed(system = true)
    public boolean renew(UUID activity, int longest) {
        Box box = boxes.lock(activity);
        if (box.state() != BoxState.OPEN || box.longest() >= longest) {
            return box.state() == BoxState.OPEN;
        }
        ActivityKeys keys = keys(activity);
        List<Opened> opened = new ArrayList<>();
        ballots.takenBack(activity).forEach(row -> opened.add(new Opened(Kind.TAKEN_BACK, keys.open(row.token(), row.sealed()).ballot())));
        ballots.take(activity).forEach(row -> opened.add(keys.open(row.token(), row.sealed())));
        Shuffled.of(opened, random).forEach(row -> ballots.add(new SealedBallot(activity, row.ballot().token(), keys.seal(row, longest))));
        box.renew(longest);
        return true;
    }

    /** Renews the boxes of those who asked for nothing longer. */
    @InTurn
    @Allowed(system = true)
    public void renewOthers() {
        boxes.open().stream().filter(box -> box.longest() == 0).map(Box::activity).toList().forEach(activity -> renew(activity, ONCE));
    }

    /** Keeps the box open until the transaction ends, for what must not be done beside its closing. */
    @Allowed(member = true)
    public void holdOpen(UUID activity) {
        boxes.holdOpen(activity);
    }

    /** How many answers lie in the box, as far as can be told without opening it: wrong by what other nodes noted in it or took back of late. */
    @Allowed(system = true)
    public long count(UUID activity) {
        return ballots.count(activity) - others.of(activity);
    }

    /** The actor's own answers under these tokens; nobody else's is opened. */
    @Allowed(member = true)
    public List<Ballot> mine(UUID activity, Collection<UUID> tokens) {
        boxes.require(activity).requireOpen();
        ActivityKeys keys = keys(activity);
        return tokens.isEmpty() ? List.of()
                : ballots.these(activity, tokens).stream().map(row -> own(row, keys)).filter(opened -> opened.kind() == Kind.ANSWER).map(Opened::ballot).toList();
    }

    /** Everyone's answers under pseudonyms, for choosing the next question; they stay in memory and are never shown. */
    @Allowed(member = true, system = true)
    public List<Ballot> everyones(UUID activity) {
        boxes.require(activity).requireOpen();
        ActivityKeys keys = keys(activity);
        List<SealedBallot> rows = ballots.of(activity);
        List<Ballot> answers = rows.stream().map(row -> keys.open(row.token(), row.sealed()))
                .filter(opened -> opened.kind() == Kind.ANSWER).map(Opened::ballot).toList();
        others.seen(activity, rows.size() - answers.size());
        return answers;
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

    /** Those of the members who have not answered yet, for reminding them; computed, not stored, never shown. */
    @Allowed(system = true)
    public Set<UUID> silent(UUID activity, Collection<UUID> roll) {
        ActivityKeys keys = keys(activity);
        Set<String> voters = everyones(activity).stream().map(Ballot::voter).collect(Collectors.toSet());
        return roll.stream().filter(member -> !voters.contains(keys.voter(member))).collect(Collectors.toSet());
    }

    private Opened own(SealedBallot row, ActivityKeys keys) {
        Opened opened = keys.open(row.token(), row.sealed());
        if (!opened.ballot().voter().equals(keys.voter(me()))) {
            throw new Refused("ballot.foreign");
        }
        return opened;
    }

    private ActivityKeys keys(UUID activity) {
        Actor who = actor.get();
        return keyStore.find(who.tenant(), activity).orElseThrow(() -> {
            boxes.require(activity).requireOpen();
            return new Refused("ballot.lost");
        });
    }

    private UUID me() {
        return actor.get().me();
    }
}
