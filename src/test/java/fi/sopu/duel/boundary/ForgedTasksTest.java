package fi.sopu.duel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.GivenAnswer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.duel.control.AnswerStored;
import fi.sopu.duel.control.Hand;
import fi.sopu.duel.control.Place;
import fi.sopu.duel.control.PlaceTaken;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was not asked of this voter at this place is refused before anything is stored; the box stands in for the real one, whose signatures KeyFilesTest tries. */
class ForgedTasksTest {

    private static final UUID QUESTION = UUID.randomUUID();
    private final List<UUID> ideas = Stream.generate(UUID::randomUUID).limit(8).toList();
    private final List<UUID> places = Stream.generate(UUID::randomUUID).limit(20).toList();
    private final Task task = new Task(Format.BEST_WORST, ideas.subList(0, 4));
    private final Task second = new Task(Format.BEST_WORST, ideas.subList(4, 8));
    private final PrioritisingIdeas prioritising = new PrioritisingIdeas();
    private final List<UUID> put = new ArrayList<>();
    private final List<Object> fired = new ArrayList<>();
    private Hand known = new Hand(Map.of(1, new Place(Place.GIVEN, task, null, null)));
    private Hand stored = known;
    /** What lies under every token, or null. */
    private byte[] there;
    private boolean closed;

    @BeforeEach
    void wire() {
        prioritising.questions = new OpenQuestions() {
            @Override
            public AskedQuestion requireOpen(UUID id) {
                return null;
            }
        };
        prioritising.box = new Box();
        prioritising.actor = new CurrentActor();
        prioritising.actor.set(new Actor(2, "koe", UUID.randomUUID(), "Testi", Set.of(), "fi", false));
        prioritising.giving = new GivingTasks() {
            @Override
            Hand known(AskedQuestion question) {
                return known;
            }

            @Override
            Hand read(AskedQuestion question) {
                return stored;
            }

            @Override
            OptionalInt number(AskedQuestion question, Hand hand, UUID token) {
                return hand.numbers().filter(number -> places.get(number).equals(token)).findFirst();
            }

            @Override
            Optional<Task> draw(AskedQuestion question, Collection<Task> others) {
                return Optional.empty();
            }
        };
        prioritising.stored = events();
        prioritising.taken = events();
    }

    private final class Box extends BallotBox {

        @Override
        public void holdOpen(UUID activity) {
            if (closed) {
                throw new Refused("ballot.closed");
            }
        }

        @Override
        public boolean isSigned(UUID activity, UUID token, byte[] what, String signature) {
            return signed(token, what).equals(signature);
        }

        @Override
        public String voter(UUID activity) {
            return "voter";
        }

        @Override
        public boolean put(UUID activity, UUID token, Predicate<byte[]> replaces, UnaryOperator<byte[]> payload) {
            if (there != null && !replaces.test(there)) {
                return false;
            }
            if (payload.apply(there) != null) {
                put.add(token);
            }
            return true;
        }

        @Override
        public boolean takeBack(UUID activity, UUID token, Predicate<byte[]> removes, UnaryOperator<byte[]> mark) {
            return put(activity, token, removes, mark);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Event<T> events() {
        return (Event<T>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[]{Event.class}, (self, method, arguments) -> {
            fired.add(arguments[0]);
            return null;
        });
    }

    private static String signed(UUID token, byte[] what) {
        return token + Arrays.toString(what);
    }

    private GivenAnswer given(UUID token, Task answered, Task signed, int turn) {
        return new GivenAnswer(token, answered, signed(token, AnswerBytes.of(signed)), Verdict.chosen(answered.ideas().get(0), answered.ideas().get(1)), turn, 0);
    }

    @Test
    void whatWasAskedIsStored() {
        prioritising.answer(QUESTION, given(places.get(1), task, task, 0));
        assertEquals(List.of(places.get(1)), put);
        assertEquals(List.of(PlaceTaken.class, AnswerStored.class), fired.stream().map(Object::getClass).toList());
    }

    @Test
    void anotherTaskAnotherTokenAnotherOrderAndNoSignatureAreForged() {
        List<UUID> turned = new ArrayList<>(task.ideas());
        Collections.reverse(turned);
        refused(given(places.get(1), second, task, 0));
        refused(given(places.get(1), new Task(Format.BEST_WORST, turned), task, 0));
        refused(given(places.get(1), new Task(Format.DUEL, ideas.subList(0, 2)), task, 0));
        GivenAnswer right = given(places.get(1), task, task, 0);
        refused(new GivenAnswer(places.get(2), task, right.signature(), right.verdict(), 0, 0));
        refused(new GivenAnswer(places.get(1), task, null, right.verdict(), 0, 0));
        refused(new GivenAnswer(places.get(1), task, "", right.verdict(), 0, 0));
    }

    /** The rows of the places are gone then, and nobody has forged anything. */
    @Test
    void whosePlacesAClosingHasTakenAwayHearsOfTheClosing() {
        closed = true;
        UUID gone = UUID.randomUUID();
        assertEquals("ballot.closed", assertThrows(Refused.class, () -> prioritising.answer(QUESTION, given(gone, task, task, 0))).key());
        assertEquals("ballot.closed", assertThrows(Refused.class, () -> prioritising.takeBack(QUESTION, gone, 0)).key());
        assertEquals(List.of(), put);
    }

    /** A signature alone is not enough: the place must have been given, here or through another node. */
    @Test
    void aTokenOfNoPlaceOfTheirsIsForged() {
        UUID elsewhere = UUID.randomUUID();
        refused(given(elsewhere, task, task, 0));
        refused(given(places.get(2), second, second, 0));
        stored = known.with(2, new Place(Place.GIVEN, second, null, null));
        prioritising.answer(QUESTION, given(places.get(2), second, second, 0));
        assertEquals(List.of(places.get(2)), put, "given through another node");
        assertEquals("duel.forged", assertThrows(Refused.class, () -> prioritising.takeBack(QUESTION, elsewhere, 0)).key());
        assertEquals(1, put.size());
    }

    @Test
    void whatLiesThereIsReplacedOnlyByALaterTurnOfTheSameTask() {
        there = new Place(1, task, Verdict.SKIPPED, null).bytes();
        prioritising.answer(QUESTION, given(places.get(1), task, task, 0));
        prioritising.answer(QUESTION, given(places.get(1), task, task, 1));
        prioritising.answer(QUESTION, given(places.get(1), second, second, 2));
        assertEquals(List.of(), put);
        assertEquals(List.of(), fired, "what is not in is told to nobody");
        prioritising.answer(QUESTION, given(places.get(1), task, task, 2));
        assertEquals(1, put.size());
        there = new Place(2, null, null, null).bytes();
        prioritising.answer(QUESTION, given(places.get(1), second, second, 3));
        assertEquals(2, put.size(), "taken back before it came: what was asked there is not known");
    }

    @Test
    void aChoiceOutsideTheTaskIsNone() {
        GivenAnswer outside = new GivenAnswer(places.get(1), task, signed(places.get(1), AnswerBytes.of(task)), Verdict.chosen(ideas.get(0), ideas.get(7)), 0, 0);
        assertThrows(IllegalArgumentException.class, () -> prioritising.answer(QUESTION, outside));
        assertEquals(List.of(), put);
    }

    @Test
    void onlySoManyCanBeUndoneAtATime() {
        for (int number = 1; number <= Hand.MOST_OUT + 1; number++) {
            stored = stored.with(number, new Place(0, new Task(Format.BEST_WORST, ideas.subList(0, 4)), number <= Hand.MOST_OUT ? null : Verdict.SKIPPED, null));
        }
        assertEquals("duel.undo.full", assertThrows(Refused.class, () -> prioritising.takeBack(QUESTION, places.get(Hand.MOST_OUT + 1), 0)).key());
        assertEquals(List.of(), put);
        prioritising.takeBack(QUESTION, places.get(1), 0);
        assertEquals(List.of(places.get(1)), put, "what is out already takes no further place");
        stored = new Hand(Map.of(1, stored.at(1), Hand.MOST_OUT + 1, stored.at(Hand.MOST_OUT + 1)));
        prioritising.takeBack(QUESTION, places.get(Hand.MOST_OUT + 1), 0);
        assertEquals(2, put.size());
    }

    private void refused(GivenAnswer forged) {
        assertEquals("duel.forged", assertThrows(Refused.class, () -> prioritising.answer(QUESTION, forged), forged.toString()).key());
        assertEquals(List.of(), put);
        assertEquals(List.of(), fired);
    }
}
