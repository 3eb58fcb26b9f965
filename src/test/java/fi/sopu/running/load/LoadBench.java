package fi.sopu.running.load;

import fi.sopu.launch.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
        Map<String, String> options = BenchStack.options(arguments);
        Stack stack = BenchStack.start("sopu-load");
        System.out.println(BenchStack.machine());
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
        System.out.printf("%s %9s %7s %7s%n", Figures.HEAD, "/s", "stored", "lost");
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
}
