package fi.sopu.process.entity;

import fi.sopu.process.Band;
import fi.sopu.process.Findings;
import fi.sopu.process.Interval;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.KeptClause;
import fi.sopu.process.KeptClauses;
import fi.sopu.process.Known;
import fi.sopu.process.MeasuredDimension;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.Robustness;
import fi.sopu.process.Tally;
import fi.sopu.process.TopBand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How findings lie in the tables, and how they are read from there, those of older versions too. The names of the counts are
 * known here alone.
 * <ul>
 * <li>Of ideas: about the whole {@code TOP} and {@code TOP_STAYS}, {@code BEST}, {@code BEST_STAYING} and {@code SETTLED} (1 or 0), as
 * far as they were computed; about each {@code ANSWERS}, and where there was a choice of the first k one of {@code IN}, {@code OPEN} and
 * {@code OUT}, which is 1.</li>
 * <li>Of clauses: {@code KEPT}, {@code PARTLY}, {@code NOT_KEPT}, {@code CANT_SAY} and {@code ANSWERS} where counts may be told;
 * {@code ANSWERS} and {@code BAND_KEPT} (or another answer) = 9 or 8 for "at least nine of ten"; nothing where too few answered. The
 * score is the share that finds the clause kept among those who took a side, its ends the 90 % interval; of a band the score is the
 * middle of the interval, and of a hidden clause the interval is 0 to 1.</li>
 * <li>Of statements: of each dimension {@code PEOPLE}, and {@code ONE} to {@code FIVE}, how many single answers were so. The score is the
 * mean, 1 to 5, its ends the 90 % interval.</li>
 * </ul>
 *
 * @param counts  counts about the whole by name; names are [A-Z_]+
 * @param grouped the ranking with groups
 */
public record StoredFindings(Map<String, Integer> counts, List<StoredItem> items, List<StoredItem> grouped) {

    private static final String TOP = "TOP";
    private static final String TOP_STAYS = "TOP_STAYS";
    private static final String BEST = "BEST";
    private static final String BEST_STAYING = "BEST_STAYING";
    private static final String SETTLED = "SETTLED";
    private static final String ANSWERS = "ANSWERS";
    private static final String BAND = "BAND_";
    private static final String PEOPLE = "PEOPLE";
    private static final List<String> LEVELS = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");

    public static StoredFindings of(Findings findings) {
        return switch (findings.kind()) {
            case IDEAS -> ideas((RankedIdeas) findings);
            case CLAUSES -> new StoredFindings(Map.of(), ((KeptClauses) findings).clauses().stream().map(StoredFindings::clause).toList(), List.of());
            case STATEMENTS -> new StoredFindings(Map.of(), ((MeasuredDimensions) findings).dimensions().stream().map(StoredFindings::dimension).toList(), List.of());
        };
    }

    public Findings read(QuestionKind kind) {
        return switch (kind) {
            case IDEAS -> ideas();
            case CLAUSES -> new KeptClauses(items.stream().map(StoredFindings::clause).toList());
            case STATEMENTS -> new MeasuredDimensions(items.stream().map(StoredFindings::dimension).toList());
        };
    }

    private static StoredFindings ideas(RankedIdeas ranked) {
        Map<String, Integer> counts = new TreeMap<>();
        if (ranked.robustness() != null) {
            counts.put(TOP, ranked.robustness().top());
            counts.put(TOP_STAYS, ranked.robustness().percent());
        }
        if (ranked.known() != null) {
            counts.put(BEST, ranked.known().best());
            counts.put(BEST_STAYING, ranked.known().percent());
            counts.put(SETTLED, ranked.known().settled() ? 1 : 0);
        }
        return new StoredFindings(counts, ranked.ideas().stream().map(StoredFindings::idea).toList(), ranked.grouped().stream().map(StoredFindings::idea).toList());
    }

    private RankedIdeas ideas() {
        return new RankedIdeas(items.stream().map(StoredFindings::idea).toList(), grouped.stream().map(StoredFindings::idea).toList(),
                count(TOP) > 0 ? new Robustness(count(TOP), count(TOP_STAYS)) : null,
                counts.containsKey(BEST) ? new Known(count(BEST), count(BEST_STAYING), count(SETTLED) > 0) : null);
    }

    private int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    private static StoredItem idea(RankedIdea idea) {
        Map<String, Integer> counts = new TreeMap<>(Map.of(ANSWERS, idea.answers()));
        if (idea.band() != null) {
            counts.put(idea.band().name(), 1);
        }
        return new StoredItem(idea.source(), idea.words(), idea.rank(), idea.share(), idea.low(), idea.high(), counts, idea.within());
    }

    private static RankedIdea idea(StoredItem item) {
        TopBand told = Arrays.stream(TopBand.values()).filter(band -> item.count(band.name()) > 0).findFirst().orElse(null);
        return new RankedIdea(item.source(), item.words(), item.rank(), item.score(), item.low(), item.high(), item.count(ANSWERS), told, item.within());
    }

    private static StoredItem clause(KeptClause clause) {
        Keepings keepings = clause.keepings();
        Map<String, Integer> counts = new TreeMap<>();
        if (!keepings.hidden()) {
            counts.put(ANSWERS, keepings.answers());
        }
        if (keepings.counts() != null) {
            Arrays.stream(Keeping.values()).forEach(answer -> counts.put(answer.name(), keepings.counts().count(answer)));
        }
        if (keepings.band() != null) {
            counts.put(BAND + keepings.band().answer().name(), keepings.band().atLeast());
        }
        Interval kept = keepings.kept() == null ? new Interval(0, 1) : keepings.kept();
        double score = keepings.counts() == null ? (kept.low() + kept.high()) / 2 : (double) keepings.counts().kept() / keepings.counts().sides();
        return new StoredItem(clause.clause(), clause.words(), clause.number(), score, kept.low(), kept.high(), counts, null);
    }

    private static KeptClause clause(StoredItem item) {
        Tally counts = !item.counts().containsKey(Keeping.KEPT.name()) ? null : new Tally(item.count(Keeping.KEPT.name()),
                item.count(Keeping.PARTLY.name()), item.count(Keeping.NOT_KEPT.name()), item.count(Keeping.CANT_SAY.name()));
        Band band = Arrays.stream(Keeping.values()).filter(answer -> item.counts().containsKey(BAND + answer.name())).findFirst()
                .map(answer -> new Band(answer, item.count(BAND + answer.name()))).orElse(null);
        boolean known = counts != null || band != null && band.answer().takesSide();
        return new KeptClause(item.source(), item.words(), item.rank(),
                new Keepings(item.count(ANSWERS), counts, band, known ? new Interval(item.low(), item.high()) : null));
    }

    private static StoredItem dimension(MeasuredDimension one) {
        Map<String, Integer> counts = new TreeMap<>(Map.of(PEOPLE, one.people()));
        for (int level = 0; level < LEVELS.size(); level++) {
            counts.put(LEVELS.get(level), one.answers().get(level));
        }
        return new StoredItem(one.dimension(), one.name(), one.number(), one.mean(), one.low(), one.high(), counts, null);
    }

    private static MeasuredDimension dimension(StoredItem item) {
        return new MeasuredDimension(item.source(), item.words(), item.rank(), item.count(PEOPLE), item.score(), item.low(), item.high(),
                LEVELS.stream().map(item::count).toList());
    }
}
