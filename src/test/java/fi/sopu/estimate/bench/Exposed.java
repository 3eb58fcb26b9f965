package fi.sopu.estimate.bench;

import fi.sopu.estimate.Exposure;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.estimate.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Units of which a third was exposed: by lot, with an effect; or those that measured lowest the first time, without one. */
final class Exposed {

    private static final double EFFECT = 0.2;
    private static final double UNITS_DIFFER = 0.2;
    private static final double PEOPLE_DIFFER = 0.6;

    private final List<Exposure.Unit> units = new ArrayList<>();
    private final double truth;

    Exposed(int count, boolean lot, SplittableRandom chance) {
        truth = lot ? EFFECT : 0;
        double[] first = new double[count];
        List<double[]> differences = new ArrayList<>();
        for (int u = 0; u < count; u++) {
            int people = 5 + chance.nextInt(26);
            // what made the first measurement low or high and is gone the second time: the day, and chance
            double day = UNITS_DIFFER / Math.sqrt(2) * chance.nextGaussian();
            double dayAfter = UNITS_DIFFER / Math.sqrt(2) * chance.nextGaussian();
            double[] own = new double[people];
            double noise = 0;
            for (int p = 0; p < people; p++) {
                double before = PEOPLE_DIFFER / Math.sqrt(2) * chance.nextGaussian();
                own[p] = dayAfter - day - before + PEOPLE_DIFFER / Math.sqrt(2) * chance.nextGaussian();
                noise += before / people;
            }
            first[u] = 0.3 * chance.nextGaussian() + day + noise;
            differences.add(own);
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        if (!lot) {
            order.sort(Comparator.comparingDouble(u -> first[u]));
        }
        for (int i = 0; i < count; i++) {
            boolean exposed = 3 * i < count;
            double[] own = differences.get(order.get(i));
            units.add(new Exposure.Unit(Moments.of(IntStream.range(0, own.length).mapToDouble(p -> own[p] + (exposed ? truth : 0)).toArray()), exposed ? 1 : 0));
        }
    }

    List<Exposure.Unit> units() {
        return units;
    }

    double truth() {
        return truth;
    }

    /** As if each person had been exposed by lot: Welch's interval over people. */
    boolean heldByPeople() {
        Moments exposed = Moments.NONE;
        Moments others = Moments.NONE;
        for (Exposure.Unit unit : units) {
            exposed = unit.dose() > 0 ? exposed.plus(unit.differences()) : exposed;
            others = unit.dose() > 0 ? others : others.plus(unit.differences());
        }
        MeasuredChange change = MeasuredChange.unpaired(others, exposed, EFFECT);
        return change.low() <= truth && truth <= change.high();
    }
}
