package fi.sopu.estimate.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who has all that is shown and adds and subtracts it to find out about a few.
 *
 * @param figures a row for each figure; columns are the answers of a kind of people in each round
 * @param people  how many are of each kind
 * @param columns of a kind
 */
record Attack(double[][] figures, int[] people, int columns) {

    private static final double ZERO = 1e-9;

    /** The smallest group that a sum of figures, each taken with -1, 0 or 1, is about; many where there are more figures than that. */
    int bySigns(int mostFigures) {
        if (figures.length > mostFigures) {
            return Integer.MAX_VALUE;
        }
        return signs(0, new double[people.length * columns]);
    }

    private int signs(int from, double[] sum) {
        if (from == figures.length) {
            int group = 0;
            for (int k = 0; k < people.length; k++) {
                for (int c = 0; c < columns; c++) {
                    if (sum[k * columns + c] != 0) {
                        group += people[k];
                        break;
                    }
                }
            }
            return group == 0 ? Integer.MAX_VALUE : group;
        }
        int least = signs(from + 1, sum);
        for (int sign = -1; sign <= 1; sign += 2) {
            double[] next = sum.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += sign * figures[from][i];
            }
            least = Math.min(least, signs(from + 1, next));
        }
        return least;
    }

    /** The smallest group below the limit that any sum of figures, each taken with any factor, is about; the limit where there is none. */
    int byFactors(int limit) {
        int[] many = IntStream.range(0, people.length).filter(k -> people[k] >= limit).toArray();
        int[] few = IntStream.range(0, people.length).filter(k -> people[k] < limit).toArray();
        // what remains of the figures when those are combined in which no kind of many people is left
        List<double[]> left = new ArrayList<>();
        for (double[] figure : figures) {
            double[] ordered = new double[figure.length];
            int at = 0;
            for (int k : many) {
                System.arraycopy(figure, k * columns, ordered, columns * at++, columns);
            }
            for (int k : few) {
                System.arraycopy(figure, k * columns, ordered, columns * at++, columns);
            }
            left.add(ordered);
        }
        int pivots = eliminate(left, many.length * columns);
        List<double[]> rows = new ArrayList<>(left.subList(pivots, left.size()).stream().map(row -> Arrays.copyOfRange(row, many.length * columns, row.length)).toList());
        int rank = eliminate(rows, few.length * columns);
        return rank == 0 ? limit : smallest(rows.subList(0, rank), few, 0, new boolean[few.length], 0, limit);
    }

    private int smallest(List<double[]> rows, int[] few, int from, boolean[] in, int group, int limit) {
        int least = limit;
        if (group > 0 && vanishes(rows, in)) {
            return group;
        }
        for (int k = from; k < few.length; k++) {
            if (group + people[few[k]] < least) {
                in[k] = true;
                least = Math.min(least, smallest(rows, few, k + 1, in, group + people[few[k]], least));
                in[k] = false;
            }
        }
        return least;
    }

    /** Whether some combination of the rows is nought outside these kinds. */
    private boolean vanishes(List<double[]> rows, boolean[] in) {
        List<double[]> outside = new ArrayList<>();
        for (double[] row : rows) {
            double[] copy = row.clone();
            for (int k = 0; k < in.length; k++) {
                if (in[k]) {
                    Arrays.fill(copy, k * columns, (k + 1) * columns, 0);
                }
            }
            outside.add(copy);
        }
        return eliminate(outside, in.length * columns) < rows.size();
    }

    /** Gauss, on the first columns; the rank there, whose rows come first. */
    private static int eliminate(List<double[]> rows, int width) {
        int rank = 0;
        for (int c = 0; c < width && rank < rows.size(); c++) {
            int pivot = rank;
            for (int r = rank + 1; r < rows.size(); r++) {
                if (Math.abs(rows.get(r)[c]) > Math.abs(rows.get(pivot)[c])) {
                    pivot = r;
                }
            }
            if (Math.abs(rows.get(pivot)[c]) < ZERO) {
                continue;
            }
            double[] top = rows.get(pivot);
            rows.set(pivot, rows.get(rank));
            rows.set(rank, top);
            for (int r = rank + 1; r < rows.size(); r++) {
                double[] row = rows.get(r);
                double factor = row[c] / top[c];
                if (factor != 0) {
                    for (int i = c; i < row.length; i++) {
                        row[i] -= factor * top[i];
                    }
                }
            }
            rank++;
        }
        return rank;
    }
}
