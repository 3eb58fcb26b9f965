package fi.sopu.secrecy;

import fi.sopu.secrecy.Attacks.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code scripts/bench secrecy}: the attacks of {@link Attacks} on hundreds of simulated questions, on a PostgreSQL and a key folder of its own; and
 * a closing that is killed at each of its steps, many times. Ends with 1 when an attack does better than guessing, or fails where it should succeed.
 */
public final class SecrecyBench {

    private SecrecyBench() {
    }

    /** @param arguments --activities 200, --kills 3 */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sopu-secrecy");
        boolean holds;
        try (Chamber chamber = new Chamber(folder)) {
            holds = holds(chamber, folder, number(arguments, "--activities", 200), number(arguments, "--kills", 3));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean holds(Chamber chamber, Path folder, int activities, int kills) throws Exception {
        System.out.println(activities + " questions, " + Attacks.MEMBERS + " members one after the other, whose times are known");
        Map<String, Score[]> scores = SecrecyIT.scores(chamber, activities);
        scores.values().forEach(score -> System.out.println(score[0] + "\n" + score[1]));
        boolean holds = scores.values().stream().allMatch(score -> score[0].isChance() && score[1].succeeds());
        int[] keys = new KeysInMemory(chamber).count();
        System.out.println("a question's three keys in the memory: " + keys[0] + " while it is open, " + keys[2] + " after its closing; " + keys[1]
                + " copies of one after 50 uses of the JDK's cipher");
        holds &= keys[0] == 3 && keys[1] > 0 && keys[2] == 0;
        int steps = ClosingIT.killedAtEachStep(chamber, kills);
        System.out.println("a closing was killed at each of its " + steps + " steps, " + kills + " times each, and ended the same");
        int moments = kills * 10;
        System.out.println(moments + " closings were killed with their process (signal 9): " + ClosingIT.killedWithItsProcess(chamber, folder, moments)
                + " had happened, the others were done again, and all ended the same");
        for (int round = 0; round < 3; round++) {
            double[] seconds = ClosingIT.times(chamber);
            System.out.printf(Locale.ROOT, "1,980 answers are read anew in %.2f s and closed with 60 ideas in %.2f s%n", seconds[0], seconds[1]);
        }
        System.out.println(holds ? "No attack did better than guessing, and each succeeded without the protection." : "SECRECY DOES NOT HOLD, see above.");
        return holds;
    }

    private static int number(String[] arguments, String name, int otherwise) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(all.get(at + 1));
    }
}
