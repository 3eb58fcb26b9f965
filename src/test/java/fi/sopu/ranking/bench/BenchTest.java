package fi.sopu.ranking.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark measures what it says, and the bars hold in small; scripts/bench has the full figures. */
class BenchTest {

    @TempDir
    Path folder;

    @Test
    void measuresAreTheTextbooks() {
        assertEquals(1, Measures.tau(new double[]{1, 2, 3}, new double[]{10, 20, 30}), 1e-9);
        assertEquals(-1, Measures.tau(new double[]{1, 2, 3}, new double[]{3, 2, 1}), 1e-9);
        // two concordant pairs of three, one tied on one side: 2 / sqrt(2 * 3)
        assertEquals(2 / Math.sqrt(6), Measures.tau(new double[]{1, 1, 2}, new double[]{1, 2, 3}), 1e-9);
        assertEquals(0.5, Measures.recall(new double[]{4, 3, 2, 1}, new double[]{4, 1, 2, 3}, 2), 1e-9);
        assertEquals(1, Measures.ndcg(new double[]{3, 2, 1}, new double[]{3, 2, 1}, 3), 1e-9);
        assertTrue(Measures.ndcg(new double[]{1, 2, 3}, new double[]{3, 2, 1}, 3) < 0.7);
    }

    @Test
    void fewBestAndWorstQuestionsDoWhatManyDuelsDoElsewhere() {
        Trials trials = new Trials(Councils.simulated(59, 60, 2.5), 10, 77, true, 0);
        double ours = trials.sample("fours", 5, Trials.Outcome::recall10).mean();
        double theirs = trials.sample(Methods.YARDSTICK, 25, Trials.Outcome::recall10).mean();
        assertTrue(ours >= theirs - 0.02, ours + " after 5 questions, " + theirs + " after 25 duels");
        assertTrue(trials.sample("fours", 5, Trials.Outcome::seconds).mean() < 0.55 * trials.sample(Methods.YARDSTICK, 25, Trials.Outcome::seconds).mean());
        double duels = trials.sample("duels", 15, Trials.Outcome::recall10).mean();
        double balanced = trials.sample("random", 15, Trials.Outcome::recall10).mean();
        assertTrue(duels > balanced + 0.03, duels + " " + balanced);
    }

    /** At its own stopping time what the stop rule said has come true, of few and many, with all or half of them taking part. */
    @Test
    void theStopRuleKeepsItsWord() {
        StoppingBench bench = new StoppingBench("usual", 4, 40, 2.5, true, 5);
        double said = 0;
        double recall = 0;
        int stopped = 0;
        for (int[] poll : new int[][]{{8, 8, 100}, {8, 20, 100}, {20, 20, 50}, {20, 20, 100}, {59, 20, 50}, {59, 60, 100}}) {
            StoppingBench.Row row = bench.row(poll[0], poll[1], poll[2], 8);
            assertEquals(0, row.early(), "ideas were still to come: " + row);
            said += row.said().mean() * row.stopped();
            recall += row.recall().mean() * row.stopped();
            stopped += row.stopped();
        }
        assertTrue(stopped >= 36, "stopped " + stopped + " of 48");
        assertTrue(said / stopped >= 0.8 && recall / stopped >= 0.79, said / stopped + " said, " + recall / stopped + " came true");
        for (int[] poll : new int[][]{{8, 8, 50}, {20, 20, 10}, {59, 60, 10}, {59, 20, 30}}) {
            StoppingBench.Row row = bench.row(poll[0], poll[1], poll[2], 4);
            assertEquals(0, row.stopped(), "too few: " + row);
            assertEquals(row.unsaid().mean(), row.other().mean(), 0.15, "what was said of them: " + row);
        }
    }

    @Test
    void theTableOfStoppingHasARowForEachKindOfPoll() {
        String out = run("calibration", "--what", "stopping", "--people", "8", "--lengths", "5,8", "--taking", "50,100", "--reps", "2", "--most", "6", "--methods", "fours");
        assertTrue(out.contains("\n8 people, 4 take part, 5 ideas ") && out.contains("\n8 people, 8 take part, 8 ideas "), out);
        assertThrows(BadOption.class, () -> run("calibration", "--what", "guesses"));
        assertThrows(BadOption.class, () -> run("calibration", "--what", "stopping", "--temper", "cross"));
    }

    @Test
    void everyMethodAsksAndRanks() {
        Trials trials = new Trials(Councils.simulated(30, 12, 2.5), 6, 3, true, 0);
        for (String method : Methods.all().keySet()) {
            double tau = trials.sample(method, 12, Trials.Outcome::tau).mean();
            assertTrue(tau > 0.3, method + " " + tau);
        }
    }

    @Test
    void theLimitIsBelowTheBoundAndGrows() {
        double before = 0;
        for (int q : new int[]{5, 10, 15, 30}) {
            double limit = ClosedForm.tau(59, 60, 2.5, q);
            assertTrue(limit > before && limit < ClosedForm.bound(59, 60, 2.5, q));
            before = limit;
        }
    }

    @Test
    void realVotersAreReadAndWhatIsWrongIsSaid() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), "1,0,-1\n0,1,-1\n1,1,-1\n1,0,0\n0,0,-1\n");
        String out = run("ranking", "--data", good.toString(), "--reps", "2", "--questions", "2", "--methods", "aoi,duels", "--format", "csv");
        assertTrue(out.contains("good.csv,All Our Ideas (aoi),2,"), out);
        assertFalse(out.contains("NaN"), out);
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "1,0,-1\n0,1\n");
        assertTrue(wrong("--data", ragged.toString()).contains("line 2 has 2 columns"));
        Path words = Files.writeString(folder.resolve("words.csv"), "1,yes\n0,1\n");
        assertTrue(wrong("--data", words.toString()).contains("line 1, column 2 is not a number: yes"));
        assertTrue(wrong("--data", folder.resolve("missing").toString()).contains("no such CSV"));
    }

    @Test
    void optionsAreCheckedByName() {
        assertTrue(wrong("--reps", "many").contains("--reps wants a whole number"));
        assertTrue(wrong("--methods", "magic").contains("no method is called magic"));
        assertTrue(wrong("--colour", "red").contains("there is no option --colour"));
        assertTrue(wrong("--late", "maybe").contains("--late is one of yes, no"));
        assertTrue(wrong("--seed").contains("--seed wants a value"));
    }

    private static String wrong(String... options) {
        return assertThrows(BadOption.class, () -> run("ranking", options)).getMessage();
    }

    private static String run(String what, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        if (what.equals("ranking")) {
            new RankingBench(List.of(options), print).run();
        } else {
            new CalibrationBench(List.of(options), print).run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
