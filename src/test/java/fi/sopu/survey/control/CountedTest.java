package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.Ballot;
import fi.sopu.survey.Changed;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import fi.sopu.survey.InstrumentFacts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Measured;
import fi.sopu.survey.SmallestChange;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of a round: a branch with two units of six, and one of three. */
class CountedTest {

    private static final UUID WHOLE = UUID.randomUUID();
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID NORTH = UUID.randomUUID();
    private static final UUID SOUTH = UUID.randomUUID();
    private static final UUID SMALL = UUID.randomUUID();
    private static final UUID AIM = UUID.randomUUID();
    private static final UUID ALL = UUID.randomUUID();
    private static final InstrumentSheet INSTRUMENT = new InstrumentSheet(new InstrumentFacts(UUID.randomUUID(), null, words("Mittari"), 1, true), Wording.NONE,
            SmallestChange.USUAL, Wording.NONE, null,
            Wording.NONE,
            List.of(new DimensionSheet(AIM, words("Suunta"), false, List.of(new StatementSheet(words("Selvä."), false), new StatementSheet(words("Epäselvä."), true))),
                    new DimensionSheet(ALL, words("Kaikki"), true, List.of(new StatementSheet(words("Hyvin."), false)))));

    @Test
    void aPersonIsTheMeanOfWhatThePersonSaid() {
        Person person = Person.of(INSTRUMENT, List.of(ballot("a", 0, NORTH, 4, 1), ballot("a", 1, NORTH, 6))).get(0);
        assertEquals(4.5, person.means().get(AIM), "a reversed 1 is a 5");
        assertTrue(!person.means().containsKey(ALL), "who can't say has said nothing");
        assertEquals(NORTH, person.unit());
    }

    @Test
    void halfOfADimensionIsEnoughAndLessIsNot() {
        assertEquals(3.0, Person.of(INSTRUMENT, List.of(ballot("a", 0, NORTH, 3, 0))).get(0).means().get(AIM));
        assertEquals(List.of(), Person.of(INSTRUMENT, List.of(ballot("a", 0, NORTH, 0, 6))));
    }

    @Test
    void whatIsKeptPairsAndHasNoSingleAnswer() {
        Person person = Person.of(INSTRUMENT, List.of(ballot("a", 0, NORTH, 4, 2))).get(0);
        Person kept = Person.ofKept(person.kept());
        assertEquals(person.pseudonym(), kept.pseudonym());
        assertEquals(person.unit(), kept.unit());
        assertEquals(person.means(), kept.means());
        assertTrue(kept.answers().isEmpty());
    }

    @Test
    void aSmallUnitIsHiddenAndSoIsWhatWouldGiveItAway() {
        Counted counted = counted(people(6, 6, 3, 0), List.of());
        assertEquals(Optional.of(15), told(counted, WHOLE));
        assertEquals(Optional.of(15), told(counted, BRANCH));
        assertEquals(Optional.empty(), told(counted, SMALL));
        assertEquals(1, List.of(NORTH, SOUTH).stream().filter(unit -> told(counted, unit).isPresent()).count(), "one of the two is hidden too: three would be left");
        Counted enough = counted(people(6, 6, 5, 0), List.of());
        assertEquals(Optional.of(5), told(enough, SMALL));
        assertEquals(Optional.of(6), told(enough, NORTH));
    }

    @Test
    void sumsAreThoseOfThePeopleInTheUnit() {
        Counted counted = counted(people(6, 6, 5, 0), List.of());
        Measured north = counted.cells().stream().filter(one -> one.unit().equals(NORTH) && one.dimension().equals(AIM)).findFirst().orElseThrow();
        assertEquals(6 * 4.0, north.people().sum(), 1e-9);
        assertEquals(List.of(0, 0, 0, 12, 0), north.answers(), "twelve single answers, the reversed ones turned round");
    }

    @Test
    void changeIsThatOfWhoAnsweredBothTimesInTheUnit() {
        List<Person> first = people(8, 8, 8, 0);
        List<Person> second = people(8, 8, 8, 1);
        PastRound past = past(first, counted(first, List.of()));
        Counted counted = counted(second, List.of(past));
        Changed north = change(counted, NORTH).orElseThrow();
        assertEquals(8, north.differences().n());
        assertEquals(1.0, north.differences().mean(), 1e-9);
        assertEquals(24, change(counted, WHOLE).orElseThrow().differences().n());
    }

    @Test
    void whoLeftIsNotWhatIsLeftBetweenTwoRounds() {
        List<Person> first = people(8, 8, 8, 0);
        List<Person> second = people(8, 8, 8, 1).stream().filter(one -> !one.pseudonym().equals(pseudonym("north0"))).toList();
        PastRound past = past(first, counted(first, List.of()));
        Counted counted = counted(second, List.of(past));
        boolean level = told(counted, NORTH).isPresent();
        boolean change = change(counted, NORTH).isPresent();
        assertTrue(!(level && change), "seven of eight both times: level and change together would tell of the eighth");
    }

    @Test
    void nothingPairsPeopleOfTwoSeries() {
        List<Person> first = people(8, 8, 8, 0);
        PastRound past = past(first.stream().map(one -> new Person(UUID.randomUUID(), one.unit(), one.means(), one.answers())).toList(), counted(first, List.of()));
        assertEquals(List.of(), counted(people(8, 8, 8, 1), List.of(past)).changes());
    }

    private static PastRound past(List<Person> people, Counted counted) {
        return new PastRound(tree(), people.stream().map(one -> Person.ofKept(one.kept())).toList(), counted.cells(), counted.changes());
    }

    private static Tree tree() {
        Tree tree = new Tree(WHOLE);
        tree.add(BRANCH, null);
        List.of(NORTH, SOUTH, SMALL).forEach(unit -> tree.add(unit, BRANCH));
        return tree;
    }

    private static Counted counted(List<Person> people, List<PastRound> past) {
        Counted counted = new Counted(WHOLE, tree(), 5, INSTRUMENT);
        counted.count(people, past);
        return counted;
    }

    private static Optional<Integer> told(Counted counted, UUID unit) {
        return counted.cells().stream().filter(one -> one.unit().equals(unit) && one.dimension().equals(AIM)).map(one -> one.people().n()).findFirst();
    }

    private static Optional<Changed> change(Counted counted, UUID unit) {
        return counted.changes().stream().filter(one -> one.unit().equals(unit) && one.dimension().equals(AIM)).findFirst();
    }

    /** So many in each unit, who all say 4 and 2, or one better of both. */
    private static List<Person> people(int north, int south, int small, int better) {
        List<Ballot> ballots = new ArrayList<>();
        IntStream.range(0, north).forEach(i -> ballots.add(ballot("north" + i, 0, NORTH, 4 + better, 2 - better)));
        IntStream.range(0, south).forEach(i -> ballots.add(ballot("south" + i, 0, SOUTH, 4 + better, 2 - better)));
        IntStream.range(0, small).forEach(i -> ballots.add(ballot("small" + i, 0, SMALL, 4 + better, 2 - better)));
        return Person.of(INSTRUMENT, ballots);
    }

    private static Ballot ballot(String who, int dimension, UUID unit, int... answers) {
        byte[] said = new byte[answers.length];
        IntStream.range(0, answers.length).forEach(i -> said[i] = (byte) answers[i]);
        return new Ballot(UUID.randomUUID(), who, new Given(dimension, said, 1, unit, pseudonym(who)).payload());
    }

    private static UUID pseudonym(String who) {
        return UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
    }

    private static Wording words(String text) {
        return Wording.of(text, null, null, 200);
    }
}
