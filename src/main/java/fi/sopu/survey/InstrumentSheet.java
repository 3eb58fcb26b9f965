package fi.sopu.survey;

import fi.sopu.shared.Difference;
import fi.sopu.shared.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instrument with all that it asks.
 *
 * @param about   what it is for, or empty
 * @param former  the version before, or null
 * @param smallest change of a dimension that matters
 * @param open    what it asks in words, or empty
 * @param changed what is else than in the version before, in the council's words; empty in the first
 */
public record InstrumentSheet(InstrumentFacts facts, Wording about, SmallestChange smallest, Wording open, @Nullable UUID former, Wording changed,
        List<DimensionSheet> dimensions) {

    public InstrumentSheet {
        dimensions = List.copyOf(dimensions);
    }

    public UUID id() {
        return facts.id();
    }

    /** How many statements it has in all. */
    public int statements() {
        return dimensions.stream().mapToInt(one -> one.statements().size()).sum();
    }

    public Seen seen() {
        return Seen.of(facts.name(), about, smallest, open, changed, dimensions);
    }

    /** Field by field, what this and another say. */
    public Difference[] differences(InstrumentSheet own) {
        List<Difference> all = new ArrayList<>(
                List.of(difference("survey.instrument.name", facts.name(), own.facts.name()), difference("survey.instrument.about", about, own.about),
                        new Difference("survey.instrument.smallest", Double.toString(smallest.steps()), Double.toString(own.smallest.steps())),
                        difference("survey.instrument.smallestWhy", smallest.why(), own.smallest.why()), difference("survey.instrument.open", open, own.open),
                        difference("survey.instrument.changed", changed, own.changed)));
        for (int i = 0; i < Math.max(dimensions.size(), own.dimensions.size()); i++) {
            DimensionSheet ours = i < dimensions.size() ? dimensions.get(i) : null;
            DimensionSheet theirs = i < own.dimensions.size() ? own.dimensions.get(i) : null;
            if (!Objects.equals(ours, theirs)) {
                all.add(new Difference("survey.instrument.dimension", written(ours), written(theirs)));
            }
        }
        return all.toArray(Difference[]::new);
    }

    private static Difference difference(String label, Wording stored, Wording own) {
        return new Difference(label, stored.words(), own.words());
    }

    private static @Nullable String written(@Nullable DimensionSheet dimension) {
        if (dimension == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(dimension.name().in("fi"));
        dimension.statements().forEach(statement -> text.append(" · ").append(statement.text().in("fi")));
        return text.toString();
    }
}
