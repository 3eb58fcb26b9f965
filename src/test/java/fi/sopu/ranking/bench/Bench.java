package fi.sopu.ranking.bench;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What scripts/bench starts. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "ranking" -> new RankingBench(rest, out).run();
                case "calibration" -> new CalibrationBench(rest, out).run();
                case "speed" -> new SpeedBench(rest, out).run();
                default -> throw new BadOption("say what: ranking, calibration or speed");
            }
        } catch (BadOption e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
