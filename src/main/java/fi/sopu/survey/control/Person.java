package fi.sopu.survey.control;

import fi.sopu.ballot.Ballot;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import fi.sopu.survey.InstrumentSheet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody answered in a round, as it is counted and, until the series ends, kept sealed for the next one.
 *
 * @param pseudonym the same in each round of a series, and in no other
 * @param unit      of the round; the series itself for whoever was in none
 * @param means     by dimension's lasting id, 1 to 5; a dimension of whose statements fewer than half were answered has none
 * @param answers   by dimension's lasting id, to each statement 1 to 5, reversed ones turned round, or 0; empty in what was kept
 */
record Person(UUID pseudonym, UUID unit, Map<UUID, Double> means, Map<UUID, int[]> answers) {

    private static final int LEVELS = 5;
    private static final int ID = 2 * Long.BYTES;

    /** Everybody who answered at least half of a dimension. */
    static List<Person> of(InstrumentSheet instrument, Collection<Ballot> ballots) {
        List<Person> all = new ArrayList<>();
        Map<String, List<Given>> byVoter = ballots.stream().collect(Collectors.groupingBy(Ballot::voter, Collectors.mapping(one -> Given.of(one.payload()), Collectors.toList())));
        for (List<Given> given : byVoter.values()) {
            Person person = new Person(given.get(0).pseudonym(), given.get(0).unit(), new HashMap<>(), new HashMap<>());
            for (Given one : given) {
                person.add(instrument.dimensions().get(one.dimension()), one.answers());
            }
            if (!person.means.isEmpty()) {
                all.add(person);
            }
        }
        return all;
    }

    private void add(DimensionSheet dimension, byte[] said) {
        int[] levels = new int[dimension.statements().size()];
        int sum = 0;
        int count = 0;
        for (int i = 0; i < levels.length; i++) {
            if (said[i] >= 1 && said[i] <= LEVELS) {
                levels[i] = dimension.statements().get(i).reversed() ? LEVELS + 1 - said[i] : said[i];
                sum += levels[i];
                count++;
            }
        }
        if (count > 0 && 2 * count >= dimension.statements().size()) {
            means.put(dimension.lasting(), (double) sum / count);
            answers.put(dimension.lasting(), levels);
        }
    }

    /** As it is kept, for pairing and nothing else: single answers are not. */
    byte[] kept() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * ID + means.size() * (ID + Float.BYTES));
        put(bytes, pseudonym);
        put(bytes, unit);
        means.forEach((dimension, mean) -> {
            put(bytes, dimension);
            bytes.putFloat(mean.floatValue());
        });
        return bytes.array();
    }

    static Person ofKept(byte[] kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        Person person = new Person(id(bytes), id(bytes), new HashMap<>(), Map.of());
        while (bytes.hasRemaining()) {
            person.means.put(id(bytes), (double) bytes.getFloat());
        }
        return person;
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "a person's answers";
    }
}
