package fi.sopu.running.load;

import fi.sopu.gate.KnownBrowsers;
import fi.sopu.launch.Stack;
import fi.sopu.running.SealedRows;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A council with its people logged in, a question about which all of them answer, and what came of it. */
final class Hall {

    private static final int PATIENCE = 150;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final double P99 = 0.99;

    /**
     * @param arriving time within which everybody comes; all at once when zero
     * @param thinking between a task and its answer
     * @param lasting  from the first arrival on
     * @param doing    what they come for
     */
    record Plan(String slug, String title, int voters, Duration arriving, Duration thinking, Duration lasting, Voter.Doing doing) {

        /** Another hall of this kind. */
        Plan again(int time) {
            return time == 1 ? this : new Plan(slug + "-" + time, title, voters, arriving, thinking, lasting, doing);
        }
    }

    private final Stack stack;
    private final Plan plan;
    private final int tenant;
    private final UUID stage = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final List<String> cookies = new ArrayList<>();

    private Hall(Stack stack, Plan plan, int tenant) {
        this.stack = stack;
        this.plan = plan;
        this.tenant = tenant;
    }

    /** Writes it all into the database, as many logins would have; its stage opens by its date. */
    static Hall furnish(Stack stack, Plan plan, int ideas) throws SQLException {
        int tenant = Integer.parseInt(new Hall(stack, plan, 0).read("select nextval('tenant_number')"));
        Hall hall = new Hall(stack, plan, tenant);
        hall.write(ideas);
        return hall;
    }

    private void write(int ideas) throws SQLException {
        try (Connection owner = bound()) {
            owner.setAutoCommit(false);
            UUID body = UUID.randomUUID(), idp = UUID.randomUUID(), process = UUID.randomUUID();
            execute(owner,
                    "insert into tenant (id, slug, kind, body_type, name_fi, name_sv, name_en, seats, languages) values (?, ?, 'COUNCIL', 'county council', ?, ?, ?, 59, 'fi')",
                    tenant, plan.slug(), plan.slug(), plan.slug(), plan.slug());
            execute(owner, "select set_config('app.tenant', '" + tenant + "', true)");
            execute(owner, "insert into body (tenant_id, id, kind, name_fi, seats, position) values (?, ?, 'COUNCIL', 'Aluevaltuusto', 59, 0)", tenant, body);
            execute(owner,
                    "insert into idp (tenant_id, id, path, name_fi, live, entity_id, metadata) values (?, ?, 'own', 'Oma', true, 'https://idp.example/load', '<EntityDescriptor/>')",
                    tenant, idp);
            for (int voter = 0; voter < plan.voters(); voter++) {
                admit(owner, body, idp, voter);
            }
            execute(owner, "insert into process (tenant_id, id, body_id, title_fi, created_at) values (?, ?, ?, 'Kuorma', now())", tenant, process, body);
            execute(owner,
                    "insert into stage (tenant_id, id, process_id, position, kind, title_fi, minutes, opening, opens_on, closes_on, days, audience, released_when, deputies) "
                            + "values (?, ?, ?, 1, 'SITUATION', 'Nyt', 10, 'DATE', current_date - 1, current_date + 7, 7, 'COUNCIL', 'AT_CLOSING', false)",
                    tenant, stage, process);
            execute(owner, "insert into question (tenant_id, id, stage_id, position, kind, pole, words_fi, format, top_k, idea_limit) "
                    + "values (?, ?, ?, 1, 'IDEAS', 'WANTED', 'Mitä tarvitsemme?', 'BEST_WORST', 5, 140)", tenant, question, stage);
            for (int idea = 0; idea < ideas; idea++) {
                execute(owner, "insert into idea (tenant_id, id, question_id, fi, seeded) values (?, ?, ?, ?, true)",
                        tenant, UUID.randomUUID(), question, "Kokouksissa pidetään kiinni ajasta ja asiasta, kohta " + idea);
            }
            owner.commit();
        }
    }

    private void admit(Connection owner, UUID body, UUID idp, int voter) throws SQLException {
        UUID member = UUID.randomUUID(), account = UUID.randomUUID();
        String token = UUID.randomUUID() + "-" + voter;
        execute(owner, "insert into member (tenant_id, id, given, family, language, source, name_source, email_source, language_source, group_source, key_source) "
                + "values (?, ?, 'Testi', ?, 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE')", tenant, member, "Valtuutettu " + voter);
        execute(owner, "insert into member_role (tenant_id, id, member_id, role, body_id, starts, source) values (?, ?, ?, 'COUNCILLOR', ?, '2025-06-01', 'FILE')",
                tenant, UUID.randomUUID(), member, body);
        execute(owner,
                "insert into account (tenant_id, id, idp_entity_id, key_name, key_value, member_id, linked) values (?, ?, 'https://idp.example/load', 'NameID', ?, ?, now())",
                tenant, account, account.toString(), member);
        execute(owner, "insert into login (tenant_id, id, account_id, member_id, idp_id, name_id, token_hash, started, seen) values (?, ?, ?, ?, ?, 'x', ?, now(), now())",
                tenant, UUID.randomUUID(), account, member, idp, hash(token));
        cookies.add(KnownBrowsers.LOGIN + plan.slug() + "=" + token);
    }

    void awaitOpen() throws Exception {
        for (int second = 0; read("select opened_at from stage where id = '" + stage + "'") == null; second++) {
            if (second > PATIENCE) {
                throw new IllegalStateException(plan.slug() + "'s stage did not open; see the log in " + stack.data());
            }
            Thread.sleep(1000);
        }
    }

    /**
     * Everybody comes and answers until the time is over. Where they come at once, they first fetch a file instead: nothing that this client
     * asks of this server on this machine is faster.
     *
     * @param beside another council, one of whose people opens a page twice a second meanwhile; or null
     * @return lines of the table
     */
    List<String> run(Hall beside) throws Exception {
        List<String> lines = new ArrayList<>();
        if (!plan.thinking().isZero()) {
            List<Voter> fetching = voters(client(), System.nanoTime(), 0, Voter.Doing.FETCHES);
            go(fetching);
            lines.add(line(plan.title() + ": a file, twice", fetching.stream().flatMap(voter -> voter.calls().stream()).toList()));
            Thread.sleep(BETWEEN.toMillis());
        }
        HttpClient http = client();
        long from = System.nanoTime(), until = from + plan.lasting().toNanos();
        List<Voter> voters = voters(http, from, until, plan.doing());
        if (beside != null) {
            voters.add(new Voter(http, beside.address(), beside.cookies.get(0), beside.stage, beside.question, from, Duration.ofMillis(500), until, Voter.Doing.READS));
        }
        go(voters);
        lines.addAll(lines(voters, beside != null, from));
        return lines;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    }

    private List<Voter> voters(HttpClient http, long from, long until, Voter.Doing doing) {
        List<Voter> voters = new ArrayList<>();
        for (int i = 0; i < plan.voters(); i++) {
            long arrives = from + plan.arriving().toNanos() * i / Math.max(1, plan.voters());
            voters.add(new Voter(http, address(), cookies.get(i), stage, question, arrives, plan.thinking(), until, doing));
        }
        return voters;
    }

    private static void go(List<Voter> voters) throws InterruptedException {
        List<Thread> threads = voters.stream().map(voter -> new Thread(null, voter, "voter", 256 * 1024)).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private List<String> lines(List<Voter> all, boolean beside, long from) throws SQLException {
        List<Voter> voters = beside ? all.subList(0, all.size() - 1) : all;
        List<Voter.Call> calls = voters.stream().flatMap(voter -> voter.calls().stream()).toList();
        // until the last of them has nothing more to answer, which may be before the time is over
        double seconds = (calls.stream().mapToDouble(call -> call.began() + call.millis() * 1e6).max().orElse((double) from) - from) / 1e9;
        long acknowledged = voters.stream().mapToInt(Voter::acknowledged).sum();
        long stored = SealedRows.answers(stack, plan.slug(), "activity_id = '" + question + "'");
        long arrived = from + plan.arriving().toNanos() + TimeUnit.SECONDS.toNanos(5);
        List<String> lines = new ArrayList<>();
        boolean answering = plan.doing() != Voter.Doing.READS;
        String figures = String.format(Locale.ROOT, "%9.1f %7d %7d", (answering ? acknowledged : calls.size()) / seconds, stored, acknowledged - stored);
        lines.add(line(plan.title() + ": all", calls) + figures);
        if (!plan.thinking().isZero()) {
            lines.add(line("  page and first task", calls.stream().filter(Voter.Call::first).toList()));
            lines.add(line("  while they arrive", calls.stream().filter(call -> call.began() < arrived).toList()));
            lines.add(line("  after", calls.stream().filter(call -> call.began() >= arrived).toList()));
        }
        if (!Voter.FAILURES.isEmpty()) {
            lines.add("  errors: " + Voter.FAILURES);
            Voter.FAILURES.clear();
        }
        if (beside) {
            lines.add(line("  another council's page", all.get(all.size() - 1).calls()));
        }
        return lines;
    }

    private static String line(String title, List<Voter.Call> calls) {
        double[] millis = calls.stream().filter(Voter.Call::good).mapToDouble(Voter.Call::millis).sorted().toArray();
        long errors = calls.stream().filter(call -> !call.good()).count();
        return String.format(Locale.ROOT, "%-34s %8.1f %8.1f %8.1f %8d ", title, at(millis, 0.5), at(millis, P99), at(millis, 1), errors);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private String address() {
        return stack.url() + "/" + plan.slug();
    }

    private String read(String query) throws SQLException {
        try (Connection owner = bound(); ResultSet row = owner.createStatement().executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private Connection bound() throws SQLException {
        Connection owner = stack.database().asOwner();
        owner.createStatement().execute("select set_config('app.tenant', '" + tenant + "', false)");
        return owner;
    }

    private static void execute(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
