package fi.sopu.running.load;

import fi.sopu.launch.Stack;
import fi.sopu.running.SealedRows;
import fi.sopu.shared.Role;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A council with its people logged in, a question about which all of them answer, and what came of it. */
final class Hall {

    private static final int PATIENCE = 150;
    private static final int SEATS = 59;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

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
    private final FilledCouncil council;
    private final UUID stage = UUID.randomUUID();
    private final UUID question = UUID.randomUUID();
    private final List<String> cookies = new ArrayList<>();

    private Hall(Stack stack, Plan plan, FilledCouncil council) {
        this.stack = stack;
        this.plan = plan;
        this.council = council;
    }

    /** Writes it all into the database, as many logins would have; its stage opens by its date. */
    static Hall furnish(Stack stack, Plan plan, int ideas) throws SQLException {
        Hall hall = new Hall(stack, plan, FilledCouncil.found(stack, plan.slug(), SEATS));
        hall.write(ideas);
        return hall;
    }

    private void write(int ideas) throws SQLException {
        int tenant = council.tenant();
        try (Connection owner = council.bound()) {
            owner.setAutoCommit(false);
            UUID process = UUID.randomUUID();
            for (int voter = 0; voter < plan.voters(); voter++) {
                cookies.add(council.admit(owner, "Valtuutettu " + voter, Role.COUNCILLOR).cookie());
            }
            FilledCouncil.execute(owner, "insert into process (tenant_id, id, body_id, title_fi, created_at) values (?, ?, ?, 'Kuorma', now())", tenant, process, council.body());
            FilledCouncil.execute(owner,
                    "insert into stage (tenant_id, id, process_id, position, kind, title_fi, minutes, opening, opens_on, closes_on, days, audience, released_when, deputies) "
                            + "values (?, ?, ?, 1, 'SITUATION', 'Nyt', 10, 'DATE', current_date - 1, current_date + 7, 7, 'COUNCIL', 'AT_CLOSING', false)",
                    tenant, stage, process);
            FilledCouncil.execute(owner, "insert into question (tenant_id, id, stage_id, position, kind, pole, words_fi, format, top_k, idea_limit) "
                    + "values (?, ?, ?, 1, 'IDEAS', 'WANTED', 'Mitä tarvitsemme?', 'BEST_WORST', 5, 140)", tenant, question, stage);
            for (int idea = 0; idea < ideas; idea++) {
                FilledCouncil.execute(owner, "insert into idea (tenant_id, id, question_id, fi, seeded) values (?, ?, ?, ?, true)",
                        tenant, UUID.randomUUID(), question, "Kokouksissa pidetään kiinni ajasta ja asiasta, kohta " + idea);
            }
            owner.commit();
        }
    }

    void awaitOpen() throws Exception {
        for (int second = 0; council.read("select opened_at from stage where id = '" + stage + "'") == null; second++) {
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
            List<Voter> fetching = voters(Phone.client(), System.nanoTime(), 0, Voter.Doing.FETCHES);
            Phone.go(fetching);
            lines.add(Figures.line(plan.title() + ": a file, twice", fetching.stream().flatMap(voter -> voter.calls().stream()).toList()));
            Thread.sleep(BETWEEN.toMillis());
        }
        HttpClient http = Phone.client();
        long from = System.nanoTime(), until = from + plan.lasting().toNanos();
        List<Voter> voters = voters(http, from, until, plan.doing());
        if (beside != null) {
            voters.add(new Voter(http, beside.address(), beside.cookies.get(0), beside.stage, beside.question, from, Duration.ofMillis(500), until, Voter.Doing.READS));
        }
        Phone.go(voters);
        lines.addAll(lines(voters, beside != null, from));
        return lines;
    }

    private List<Voter> voters(HttpClient http, long from, long until, Voter.Doing doing) {
        List<Voter> voters = new ArrayList<>();
        for (int i = 0; i < plan.voters(); i++) {
            long arrives = from + plan.arriving().toNanos() * i / Math.max(1, plan.voters());
            voters.add(new Voter(http, address(), cookies.get(i), stage, question, arrives, plan.thinking(), until, doing));
        }
        return voters;
    }

    private List<String> lines(List<Voter> all, boolean beside, long from) throws SQLException {
        List<Voter> voters = beside ? all.subList(0, all.size() - 1) : all;
        List<Phone.Call> calls = voters.stream().flatMap(voter -> voter.calls().stream()).toList();
        // until the last of them has nothing more to answer, which may be before the time is over
        double seconds = (calls.stream().mapToDouble(call -> call.began() + call.millis() * 1e6).max().orElse((double) from) - from) / 1e9;
        long acknowledged = voters.stream().mapToInt(Voter::acknowledged).sum();
        long stored = SealedRows.answers(stack, plan.slug(), "activity_id = '" + question + "'");
        long arrived = from + plan.arriving().toNanos() + TimeUnit.SECONDS.toNanos(5);
        List<String> lines = new ArrayList<>();
        boolean answering = plan.doing() != Voter.Doing.READS;
        String figures = String.format(Locale.ROOT, "%9.1f %7d %7d", (answering ? acknowledged : calls.size()) / seconds, stored, acknowledged - stored);
        lines.add(Figures.line(plan.title() + ": all", calls) + figures);
        if (!plan.thinking().isZero()) {
            lines.add(Figures.line("  page and first task", calls.stream().filter(call -> call.what().equals(Voter.FIRST)).toList()));
            lines.add(Figures.line("  while they arrive", calls.stream().filter(call -> call.began() < arrived).toList()));
            lines.add(Figures.line("  after", calls.stream().filter(call -> call.began() >= arrived).toList()));
        }
        if (!Phone.FAILURES.isEmpty()) {
            lines.add("  errors: " + Phone.FAILURES);
            Phone.FAILURES.clear();
        }
        if (beside) {
            lines.add(Figures.line("  another council's page", all.get(all.size() - 1).calls()));
        }
        return lines;
    }

    private String address() {
        return council.address();
    }
}
