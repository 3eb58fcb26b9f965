package fi.sopu.duel;

import fi.sopu.process.Steps;
import fi.sopu.ranking.Settlement;
import fi.sopu.ranking.Settlement.Lack;
import fi.sopu.shared.Coded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How an open question is getting on, as those who run the process may know it: never which idea, never who, and in {@link Steps}.
 *
 * @param participants people who have answered, at least
 * @param answers      how many answers decided something, at least
 * @param best         how many the top is
 * @param percent      how many of a hundred of them are expected to stay there, at least
 * @param lack         what is still needed until it is settled who they are
 * @param people       how many of the roll must have answered for that
 * @param further      forecast of further answers by each participant until then, up to a step; -1 when none can be given
 * @param minutes      what those take; 0 when there is no forecast
 * @param askedCounts  how often each idea has been asked about, at least, the rarest first
 */
public record ActivityProgress(int participants, int answers, int best, int percent, Lack lack, int people, int further, int minutes,
        List<Integer> askedCounts) {

    private static final String ASKED = "ASKED";
    private static final double HUNDRED = 100;
    private static final double MINUTE = 60;

    public ActivityProgress {
        askedCounts = List.copyOf(askedCounts);
    }

    /**
     * In steps, of what is known exactly.
     *
     * @param seconds that an answer takes
     */
    public static ActivityProgress stepped(int participants, int answers, Settlement settlement, List<Integer> askedCounts, double seconds) {
        int further = Double.isNaN(settlement.further()) ? -1 : Steps.COUNT * (int) Math.ceil(settlement.further() / Steps.COUNT);
        return new ActivityProgress(Steps.down(participants), Steps.down(answers), settlement.best(), Steps.percent(settlement.percent()), settlement.lack(),
                settlement.people(), further, (int) Math.ceil(Math.max(0, further) * seconds / MINUTE), askedCounts.stream().map(Steps::down).sorted().toList());
    }

    /** How many of the top are expected to stay there. */
    public long staying() {
        return Math.round(percent * best / HUNDRED);
    }

    public boolean isSettled() {
        return lack == Lack.NOTHING;
    }

    /** As counts by name, which {@link #of} reads again. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>(Map.of("PARTICIPANTS", participants, "ANSWERS", answers, "BEST", best, "PERCENT", percent,
                "LACK", (int) lack.code(), "PEOPLE", people, "FURTHER", further, "MINUTES", minutes));
        askedCounts.forEach(asked -> counts.merge(ASKED + asked, 1, Integer::sum));
        return counts;
    }

    public static ActivityProgress of(Map<String, Integer> counts) {
        List<Integer> asked = new ArrayList<>();
        counts.forEach((name, ideas) -> {
            if (name.startsWith(ASKED)) {
                asked.addAll(Collections.nCopies(ideas, Integer.valueOf(name.substring(ASKED.length()))));
            }
        });
        Collections.sort(asked);
        return new ActivityProgress(count(counts, "PARTICIPANTS"), count(counts, "ANSWERS"), count(counts, "BEST"), count(counts, "PERCENT"),
                Coded.of(Lack.class, count(counts, "LACK")), count(counts, "PEOPLE"), count(counts, "FURTHER"), count(counts, "MINUTES"), asked);
    }

    private static int count(Map<String, Integer> counts, String name) {
        return Objects.requireNonNull(counts.get(name), name);
    }
}
