package fi.sopu.duel.web;

import java.util.ArrayList;
import java.util.List;

/**
 * How evenly a question's ideas have been asked about, as a picture: one bar for each idea, the least asked first, without saying which
 * idea it is. Shares of the most asked one, in percent.
 *
 * @param least how many answers have been about the idea that was asked about least, at least
 * @param most  the same of the idea that was asked about most
 * @param never how many ideas have had fewer answers than are told
 */
public record AskedEvenly(int least, int most, long never, List<Bar> bars) {

    private static final int WIDTH = 10;
    private static final int GAP = 2;
    /** So that an idea that was asked about once is seen beside one asked about a hundred times. */
    private static final int LOWEST = 3;

    /** A bar in a picture that is a hundred high. */
    public record Bar(int x, int y, int width, int height) {}

    public AskedEvenly {
        bars = List.copyOf(bars);
    }

    /** @param counts how many answers each idea has been in, in any order */
    public static AskedEvenly of(List<Integer> counts) {
        List<Integer> sorted = counts.stream().sorted().toList();
        int most = sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1);
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < sorted.size() && most > 0; at++) {
            int height = Math.max(LOWEST, Math.round(100f * sorted.get(at) / most));
            bars.add(new Bar(at * WIDTH, 100 - height, WIDTH - GAP, height));
        }
        return new AskedEvenly(sorted.isEmpty() ? 0 : sorted.get(0), most, sorted.stream().filter(count -> count == 0).count(), bars);
    }

    /** Of the whole picture. */
    public int width() {
        return Math.max(1, bars.size() * WIDTH - GAP);
    }

    /** The key of the sentence that says it in words. */
    public String key() {
        return most == 0 ? "duel.progress.none" : never > 0 ? "duel.progress.never" : least == most ? "duel.progress.same" : "duel.progress.between";
    }
}
