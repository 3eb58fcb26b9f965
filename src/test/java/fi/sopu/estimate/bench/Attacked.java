package fi.sopu.estimate.bench;

import fi.sopu.estimate.Released;
import java.util.List;
import java.util.SplittableRandom;

/** What attackers got from many random layouts, with the hiding and without it. */
final class Attacked {

    private static final int MOST_FIGURES_BY_SIGNS = 9;

    int layouts;
    int figures;
    int plainFigures;
    /** Layouts of which a group below the limit was singled out, of those who take nobody to have changed too. */
    int told;
    int toldUnchanged;
    int plainTold;
    int plainToldUnchanged;
    int bySigns;
    String example = "";

    static Attacked of(int layouts, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Attacked attacked = new Attacked();
        for (int i = 0; i < layouts; i++) {
            attacked.one(new Layout(chance.split()));
        }
        return attacked;
    }

    private void one(Layout layout) {
        layouts++;
        List<Released> hidden = layout.hidden();
        List<Released> plain = layout.plain();
        Attack exact = layout.attack(hidden, false);
        figures += exact.figures().length;
        plainFigures += layout.attack(plain, false).figures().length;
        int singled = Math.min(exact.byFactors(layout.smallest), exact.bySigns(MOST_FIGURES_BY_SIGNS));
        bySigns += exact.figures().length <= MOST_FIGURES_BY_SIGNS ? 1 : 0;
        if (singled < layout.smallest) {
            told++;
            example = singled + " singled out of " + layout + " with " + hidden;
        }
        plainTold += layout.attack(plain, false).byFactors(layout.smallest) < layout.smallest ? 1 : 0;
        for (int round = 1; round < layout.rounds(); round++) {
            for (int earlier = 0; earlier < round; earlier++) {
                if (pair(layout, hidden, earlier, round) < layout.smallest) {
                    toldUnchanged++;
                    example = "unchanged " + layout + " with " + hidden;
                }
                plainToldUnchanged += pair(layout, plain, earlier, round) < layout.smallest ? 1 : 0;
            }
        }
    }

    /** Somebody who takes nobody to have changed between two rounds. */
    private static int pair(Layout layout, List<Released> released, int earlier, int later) {
        List<Released> two = java.util.stream.IntStream.range(0, released.size())
                .mapToObj(r -> r == earlier || r == later ? released.get(r) : new Released(released.get(r).tree(), java.util.Set.of(), java.util.Set.of())).toList();
        return layout.attack(two, true).byFactors(layout.smallest);
    }
}
