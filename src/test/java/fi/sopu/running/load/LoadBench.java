package fi.sopu.running.load;

import fi.sopu.launch.Options;
import fi.sopu.launch.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code scripts/bench load}: a hall full of voters over HTTP, with logins, durable storage and the whole way from the first page on; the
 * client lies beside the server. Prints what the machine is, and for each hall its median, p99 and errors; tells at the end whether every
 * acknowledged answer is stored once.
 */
public final class LoadBench {

    private static final int IDEAS = 60;
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private LoadBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        Path data = Files.createTempDirectory("sopu-load");
        Options chosen = Options.temporary(data);
        // as in use: the database writes to disk before it says so
        Stack stack = Stack.start(new Options(chosen.port(), chosen.keycloakPort(), chosen.mailboxPort(), 0, data, false, false, null, true, Map.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            delete(data);
        }));
        System.out.println(machine());
        List<Hall.Plan> plans = plans(options);
        List<Hall> halls = new ArrayList<>();
        for (Hall.Plan plan : plans) {
            halls.add(Hall.furnish(stack, plan, IDEAS));
        }
        // stages open by their dates
        stack.stopSopu();
        stack.startSopu();
        for (Hall hall : halls) {
            hall.awaitOpen();
        }
        System.out.printf("%-34s %8s %8s %8s %8s %9s %7s %7s%n", "", "p50 ms", "p99 ms", "most ms", "errors", "/s", "stored", "lost");
        Hall beside = halls.get(0);
        for (Hall hall : halls) {
            Thread.sleep(BETWEEN.toMillis());
            hall.run(hall == beside ? null : beside).forEach(System.out::println);
        }
        System.exit(0);
    }

    private static List<Hall.Plan> plans(Map<String, String> options) {
        List<Hall.Plan> all = List.of(
                new Hall.Plan("warm", "16 warming up", 16, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), Voter.Doing.COMES_AGAIN),
                new Hall.Plan("hall60", "60 at once, 2 s of thinking", 60, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(25), Voter.Doing.ANSWERS),
                new Hall.Plan("hall300", "300 within 5 s, 8 s of thinking", 300, Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(35), Voter.Doing.ANSWERS),
                new Hall.Plan("flat16", "16 without thinking", 16, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), Voter.Doing.ANSWERS),
                new Hall.Plan("pages16", "16 opening the page, no pause", 16, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(15), Voter.Doing.READS));
        String only = options.get("--only");
        boolean cold = "yes".equals(options.get("--cold"));
        List<Hall.Plan> chosen = all.stream().filter(plan -> plan.slug().equals("warm") ? !cold : only == null || only.contains(plan.slug())).toList();
        return IntStream.rangeClosed(1, Integer.parseInt(options.getOrDefault("--times", "1"))).boxed()
                .flatMap(time -> chosen.stream().filter(plan -> time == 1 || !plan.slug().equals("warm")).map(plan -> plan.again(time))).toList();
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int at = 1; at + 1 < arguments.length; at += 2) {
            given.put(arguments[at], arguments[at + 1]);
        }
        return given;
    }

    private static String machine() {
        try {
            String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2)).orElse("unknown processor");
            String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
            return String.format(Locale.ROOT, "%d cores of %s, load %s before, Java %s; client beside the server", Runtime.getRuntime().availableProcessors(), model, load,
                    Runtime.version().feature());
        } catch (IOException elsewhere) {
            return Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version().feature();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
