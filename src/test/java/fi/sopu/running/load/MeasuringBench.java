package fi.sopu.running.load;

import fi.sopu.launch.Stack;
import fi.sopu.running.SealedRows;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * {@code scripts/bench measuring}: a measurement of thousands in hundreds of units over HTTP, with logins and durable storage, the client beside the server: hundreds who
 * answer at once, beside the same pace without writing and of a plain file; how long opening and closing a round take, the first and one that pairs people; and the pages that
 * tell of it.
 */
public final class MeasuringBench {

    private static final Duration ARRIVING = Duration.ofSeconds(10);
    private static final Duration BESIDE = Duration.ofSeconds(20);
    private static final Duration AFTER_ARRIVING = Duration.ofSeconds(5);
    private static final int WARMING = 100;
    private static final int PAGES = 100;
    private static final int PAGES_BEFORE = 30;
    private static final int ONE_MOVES_IN = 33;
    private static final double P95 = 0.95;

    private final MeasuredStaff staff;
    private final Stack stack;
    private final Duration thinking;

    private MeasuringBench(Stack stack, MeasuredStaff staff, Duration thinking) {
        this.stack = stack;
        this.staff = staff;
        this.thinking = thinking;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = BenchStack.options(arguments);
        String only = options.getOrDefault("--only", "answering,closing,pages");
        int people = Integer.parseInt(options.getOrDefault("--people", "4000"));
        int units = Integer.parseInt(options.getOrDefault("--units", "250"));
        Stack stack = BenchStack.start("sopu-measuring");
        System.out.println(BenchStack.machine());
        MeasuredStaff staff = MeasuredStaff.found(stack, people, units);
        staff.begin();
        MeasuringBench bench = new MeasuringBench(stack, staff, Duration.ofSeconds(Integer.parseInt(options.getOrDefault("--thinking", "5"))));
        System.out.printf(Locale.ROOT, "%d people in %d units, %d statements in %d dimensions%n", people, units,
                MeasuredStaff.STATEMENTS.stream().mapToInt(Integer::intValue).sum(),
                MeasuredStaff.STATEMENTS.size());
        System.out.printf(Locale.ROOT, "round 1 opened in %.2f s%n", staff.open(0));
        if (only.contains("answering")) {
            bench.answering(Integer.parseInt(options.getOrDefault("--answering", "600")), Duration.ofSeconds(Integer.parseInt(options.getOrDefault("--lasting", "60"))));
        }
        if (only.contains("closing") || only.contains("pages")) {
            bench.closing(0);
            staff.move(ONE_MOVES_IN);
            System.out.printf(Locale.ROOT, "round 2 opened in %.2f s%n", staff.open(1));
            bench.closing(1);
        }
        if (only.contains("pages")) {
            bench.pages();
        }
        System.exit(0);
    }

    private void answering(int many, Duration lasting) throws InterruptedException, SQLException {
        int people = staff.people().size();
        int warming = Math.min(WARMING, people - many);
        Phone.go(respondents(warming, many, Duration.ZERO, BESIDE, Respondent.Doing.ANSWERS));
        String box = "activity_id = '" + staff.question(0) + "'";
        long before = SealedRows.answers(stack, staff.council().slug(), box);
        System.out.printf(Locale.ROOT, "%s %9s%n", Figures.HEAD, "/s");
        for (Respondent.Doing doing : List.of(Respondent.Doing.FETCHES, Respondent.Doing.READS)) {
            List<Respondent> beside = respondents(many, 0, thinking, BESIDE, doing);
            Phone.go(beside);
            tell("at their pace, " + (doing == Respondent.Doing.FETCHES ? "a file" : "own answers read"), beside, any -> true);
        }
        long from = System.nanoTime();
        List<Respondent> answering = respondents(many, 0, thinking, lasting, Respondent.Doing.ANSWERS);
        Phone.go(answering);
        long arrived = from + ARRIVING.plus(AFTER_ARRIVING).toNanos();
        Predicate<Phone.Call> answers = call -> call.what().equals(Respondent.ANSWER);
        tell(many + " within " + ARRIVING.toSeconds() + " s: answers", answering, answers);
        tell("  while they arrive", answering, answers.and(call -> call.began() < arrived));
        tell("  after", answering, answers.and(call -> call.began() >= arrived));
        tell("  the page", answering, call -> call.what().equals(Respondent.PAGE));
        tell("  earlier answers", answering, call -> call.what().equals(Respondent.EARLIER));
        errors();
        long stored = SealedRows.answers(stack, staff.council().slug(), box) - before;
        System.out.printf(Locale.ROOT, "  %d dimensions begun and acknowledged, %d stored%n", answering.stream().mapToInt(Respondent::begun).sum(), stored);
    }

    private static void errors() {
        if (!Phone.FAILURES.isEmpty()) {
            System.out.println("  errors: " + Phone.FAILURES);
            Phone.FAILURES.clear();
        }
    }

    /** @param first of the people */
    private List<Respondent> respondents(int many, int first, Duration pause, Duration lasting, Respondent.Doing doing) {
        HttpClient http = Phone.client();
        long from = System.nanoTime();
        Respondent.Pace pace = new Respondent.Pace(from, ARRIVING.toNanos(), pause.toNanos(), from + lasting.toNanos());
        return IntStream.range(0, many).mapToObj(i -> new Respondent(http, staff, 0, i, many, first + i, pace, doing)).toList();
    }

    private static void tell(String title, List<Respondent> phones, Predicate<Phone.Call> which) {
        List<Phone.Call> calls = phones.stream().flatMap(phone -> phone.calls().stream()).filter(which).toList();
        long first = calls.stream().mapToLong(Phone.Call::began).min().orElse(0);
        long last = calls.stream().mapToLong(Phone.Call::began).max().orElse(0);
        System.out.printf(Locale.ROOT, "%s%9.1f%n", Figures.line(title, calls), calls.size() / Math.max(1, (last - first) / 1e9));
    }

    /** Everybody has answered everything; the chair closes it, and somebody looks at the result at once. */
    private void closing(int round) throws SQLException, InterruptedException {
        staff.answer(round);
        double closed = staff.close(round);
        Look look = new Look(0, "/report/measured?question=" + staff.question(round), 1);
        look.run();
        System.out.printf(Locale.ROOT, "round %d, everybody's answers: closed and counted in %.2f s; the result by unit is there %.2f s later%n", round + 1, closed,
                look.calls().get(0).millis() / 1e3);
    }

    private void pages() throws SQLException {
        System.out.printf(Locale.ROOT, "%-34s %8s %8s %8s %8s %8s%n", PAGES + " times, one after the other", "p50 ms", "p95 ms", "most ms", "errors", "KB");
        tell("a file", null);
        tell("the home", "/");
        for (int round = 0; round < 2; round++) {
            for (Map.Entry<String, String> page : staff.pages(round).entrySet()) {
                tell("round " + (round + 1) + ": " + page.getKey(), page.getValue());
            }
        }
    }

    private void tell(String title, String path) {
        new Look(1, path, PAGES_BEFORE).run();
        Look look = new Look(1, path, PAGES);
        look.run();
        double[] millis = look.calls().stream().mapToDouble(Phone.Call::millis).sorted().toArray();
        System.out.printf(Locale.ROOT, "%-34s %8.1f %8.1f %8.1f %8d %8d%n", title, Figures.at(millis, 0.5), Figures.at(millis, P95), Figures.at(millis, 1),
                look.calls().stream().filter(call -> !call.good()).count(), look.length / 1024);
        errors();
    }

    /** Somebody who looks at a page again and again, by a browser that takes it packed. */
    private final class Look extends Phone {
        private final String path;
        private final int times;
        private int length;

        /** @param path below the council's, or null for a plain file */
        private Look(int person, String path, int times) {
            super(Phone.client(), staff.council().address(), staff.people().get(person).cookie());
            this.path = path;
            this.times = times;
        }

        @Override
        public void run() {
            try {
                for (int i = 0; i < times; i++) {
                    if (path == null) {
                        fetch("file");
                    } else {
                        String page = call(HttpRequest.newBuilder(URI.create(address() + path)).header("Accept-Encoding", "gzip"), "page", "</html>");
                        length = page == null ? 0 : page.length();
                    }
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
