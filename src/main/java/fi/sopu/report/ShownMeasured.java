package fi.sopu.report;

import fi.sopu.process.Pole;
import fi.sopu.shared.Words;
import java.util.Comparator;
import java.util.List;

/**
 * A round of measurement, of everybody together. Its sentence names the lowest dimension only when its interval lies below all others'; a few when they
 * overlap; and when many do, it says that none stands out.
 *
 * @param dimensions in the instrument's order
 */
public record ShownMeasured(List<MeasuredResult> dimensions) implements Shown {

    private static final int MOST_NAMED = 3;

    public ShownMeasured {
        dimensions = List.copyOf(dimensions);
    }

    @Override
    public boolean isEmpty() {
        return dimensions.isEmpty();
    }

    @Override
    public Shown withheld() {
        return new ShownMeasured(List.of());
    }

    @Override
    public Sentence sentence(Pole pole) {
        MeasuredResult lowest = dimensions.stream().min(Comparator.comparingDouble(MeasuredResult::mean)).orElseThrow();
        List<Words> low = dimensions.stream().filter(one -> one.low() <= lowest.high()).map(MeasuredResult::name).toList();
        String how = low.size() == 1 ? "one" : low.size() <= MOST_NAMED && low.size() < dimensions.size() ? "few" : "level";
        return new Sentence("report.say.measured." + how, how.equals("level") ? List.of() : low, List.of());
    }
}
