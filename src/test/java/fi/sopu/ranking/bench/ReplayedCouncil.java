package fi.sopu.ranking.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Real voters from a matrix: the idea with the higher value is preferred, ties are decided by chance each time. */
final class ReplayedCouncil implements Council {

    private final double[][] values;

    ReplayedCouncil(double[][] values) {
        this.values = values;
    }

    /** @return a row for each voter, a column for each idea */
    static double[][] read(Path csv) throws IOException {
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(csv)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split("[,;]");
            double[] row = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                try {
                    row[i] = Double.parseDouble(cells[i].strip());
                } catch (NumberFormatException e) {
                    throw new BadOption(csv + ", line " + number + ", column " + (i + 1) + " is not a number: " + cells[i]);
                }
            }
            if (!rows.isEmpty() && rows.get(0).length != row.length) {
                throw new BadOption(csv + ", line " + number + " has " + row.length + " columns, line 1 has " + rows.get(0).length);
            }
            rows.add(row);
        }
        if (rows.size() < 2 || rows.get(0).length < 2) {
            throw new BadOption(csv + " has no matrix: at least two rows and two columns are needed");
        }
        return rows.toArray(double[][]::new);
    }

    /** At most so many voters and ideas of a matrix, by chance. */
    static ReplayedCouncil subset(double[][] all, int voters, int ideas, RandomGenerator random) {
        int[] rows = some(all.length, voters, random);
        int[] columns = some(all[0].length, ideas, random);
        double[][] values = new double[rows.length][columns.length];
        for (int v = 0; v < rows.length; v++) {
            for (int i = 0; i < columns.length; i++) {
                values[v][i] = all[rows[v]][columns[i]];
            }
        }
        return new ReplayedCouncil(values);
    }

    private static int[] some(int of, int most, RandomGenerator random) {
        int[] all = new int[of];
        for (int i = 0; i < of; i++) {
            all[i] = i;
        }
        Chance.shuffle(all, random);
        return java.util.Arrays.copyOf(all, Math.min(of, most));
    }

    @Override
    public int voters() {
        return values.length;
    }

    @Override
    public int ideas() {
        return values[0].length;
    }

    @Override
    public double[] truth() {
        double[] mean = new double[ideas()];
        for (double[] voter : values) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += voter[i] / values.length;
            }
        }
        return mean;
    }

    @Override
    public int best(int voter, int[] ideas, RandomGenerator random) {
        return extreme(voter, ideas, 1, -1, random);
    }

    @Override
    public int least(int voter, int[] ideas, int best, RandomGenerator random) {
        return extreme(voter, ideas, -1, best, random);
    }

    private int extreme(int voter, int[] ideas, int sign, int without, RandomGenerator random) {
        int chosen = -1;
        int ties = 0;
        for (int idea : ideas) {
            if (idea == without) {
                continue;
            }
            double ahead = chosen < 0 ? 1 : sign * (values[voter][idea] - values[voter][chosen]);
            if (ahead > 0) {
                chosen = idea;
                ties = 1;
            } else if (ahead == 0 && random.nextInt(++ties) == 0) {
                chosen = idea;
            }
        }
        return chosen;
    }
}
