package fi.sopu.ranking.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints rows as a table to read or as CSV to compute with (then the first column names the set of councils). */
public final class Printer {

    private static final int FIRST = 40;
    private static final int OTHER = 16;

    private final PrintStream out;
    private final boolean csv;

    public Printer(PrintStream out, boolean csv) {
        this.out = out;
        this.csv = csv;
    }

    public void title(String text, Object... values) {
        out.printf(Locale.ROOT, (csv ? "# " : "\n") + text + "%n", values);
    }

    public void head(String set, String... cells) {
        if (csv) {
            out.println("set," + String.join(",", Arrays.stream(cells).map(Printer::quoted).toList()));
        } else {
            row(set, cells);
        }
    }

    public void row(String set, String... cells) {
        if (csv) {
            out.println(quoted(set) + "," + String.join(",", Arrays.stream(cells).map(Printer::quoted).toList()));
            return;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(String.format("%-" + (i == 0 ? FIRST : OTHER) + "s ", cells[i]));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
