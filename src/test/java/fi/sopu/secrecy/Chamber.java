package fi.sopu.secrecy;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.ballot.boundary.FinishingClosings;
import fi.sopu.ballot.control.KeyStore;
import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.boundary.CountingAnswers;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.entity.Idea;
import fi.sopu.launch.BarePostgres;
import fi.sopu.launch.Database;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.SomeQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.StageState;
import fi.sopu.process.boundary.CountingOutcomes;
import fi.sopu.process.boundary.PublishingOutcomes;
import fi.sopu.running.Borrowed;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Words;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A council whose questions are opened, answered and closed by the application's own classes, on a real PostgreSQL with its files and a real key
 * folder, in the test's process: hundreds of questions in a minute, and a fault wherever the test wants one.
 */
public final class Chamber implements AutoCloseable {

    static final int TENANT = 101;
    private static final ThreadLocal<EntityManager> BOUND = new ThreadLocal<>();
    private static final ThreadLocal<Map<Object, Object>> RESOURCES = ThreadLocal.withInitial(HashMap::new);
    private static final ThreadLocal<Actor> ACTING = new ThreadLocal<>();

    /** Null where another process has started it. */
    final BarePostgres postgres;
    private final Database database;
    final Path keys;
    /** The application's own store of keys. */
    Object files;
    private final EntityManagerFactory factory;
    private final Wiring wiring = new Wiring();
    private final ThreadLocal<OutcomeDraft> published = new ThreadLocal<>();
    private final PublishingOutcomes publishing = new PublishingOutcomes() {
        @Override
        public Outcome publish(OutcomeDraft draft) {
            published.set(draft);
            return super.publish(draft);
        }
    };
    /** Calls of the database and of the key store that go well before the next fails; none fails while it is negative. */
    final ThreadLocal<Integer> goingWell = ThreadLocal.withInitial(() -> -1);

    /** Binds the council. */
    public static class Bound extends SessionEventAdapter {

        @Override
        public void postAcquireClientSession(SessionEvent event) {
            event.getSession().setProperty("eclipselink.tenant-id", TENANT);
        }

        @Override
        public void postAcquireConnection(SessionEvent event) {
            try (PreparedStatement set = ((DatabaseAccessor) event.getResult()).getConnection().prepareStatement("select set_config('app.tenant', ?, false)")) {
                set.setString(1, Integer.toString(TENANT));
                set.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The server is killed here. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Chamber(Path folder) throws Exception {
        this(new BarePostgres(folder.resolve("data")), folder, null);
        postgres.keepLog();
        council();
    }

    /** @param version of the schema to begin with, null for the present one */
    Chamber(BarePostgres postgres, Path folder, String version) throws Exception {
        this(postgres, postgres.database(), folder, version);
    }

    /** Beside another process's chamber, as another node would be. */
    Chamber(Database running, Path folder) throws Exception {
        this(null, running, folder, null);
    }

    private Chamber(BarePostgres postgres, Database database, Path folder, String version) throws Exception {
        this.postgres = postgres;
        this.database = database;
        this.keys = folder.resolve("keys");
        if (postgres != null) {
            migrate(version);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setStringType("unspecified");
        factory = Persistence.createEntityManagerFactory("sopu", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", source, "eclipselink.session-event-listener", Bound.class.getName(), "eclipselink.weaving", "false"));
        wire(folder);
    }

    void migrate(String version) {
        java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.ownerUser());
        owner.setPassword(database.ownerPassword());
        var flyway = Flyway.configure().dataSource(owner).locations("classpath:db/migration").placeholders(Map.of("app_role", database.user()));
        (version == null ? flyway : flyway.target(version)).load().migrate();
    }

    private void wire(Path folder) throws Exception {
        CurrentActor actor = new CurrentActor() {
            @Override
            public Actor get() {
                return ACTING.get();
            }
        };
        RandomGenerator random = new java.security.SecureRandom();
        wiring.with(CurrentActor.class, actor).with(Clock.class, Clock.systemUTC()).with(RandomGenerator.class, random).with(ManagedExecutorService.class, null)
                .with(EntityManager.class, Wiring.proxy(EntityManager.class, (self, method, arguments) -> {
                    mayFail();
                    return Wiring.call(BOUND.get(), method, arguments);
                }))
                .with(TransactionSynchronizationRegistry.class, Wiring.proxy(TransactionSynchronizationRegistry.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getResource" -> RESOURCES.get().get(arguments[0]);
                    case "putResource" -> RESOURCES.get().put(arguments[0], arguments[1]);
                    default -> null;
                }))
                .with(KeyStore.class, keyStore(folder))
                .with(PublishingOutcomes.class, publishing);
        wiring.inject(publishing);
    }

    /** The application's own, over files; a fault may come before each of its calls and after it. */
    private KeyStore keyStore(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("master"));
        Class<?> files = Class.forName("fi.sopu.ballot.control.KeyFiles");
        Constructor<?> making = files.getDeclaredConstructor(Path.class, Path.class);
        making.setAccessible(true);
        Object store = making.newInstance(keys, folder.resolve("master/master.key"));
        Method prepare = files.getDeclaredMethod("prepare");
        prepare.setAccessible(true);
        prepare.invoke(store);
        this.files = store;
        Constructor<?> keeping = Class.forName("fi.sopu.ballot.control.KeptKeys").getDeclaredConstructor(files, Clock.class);
        keeping.setAccessible(true);
        Object kept = keeping.newInstance(store, Clock.systemUTC());
        return Wiring.proxy(KeyStore.class, (self, method, arguments) -> {
            mayFail();
            method.setAccessible(true);
            Object answer = Wiring.call(kept, method, arguments);
            mayFail();
            return answer;
        });
    }

    private void mayFail() {
        int left = goingWell.get();
        if (left == 0) {
            throw new Killed();
        }
        if (left > 0) {
            goingWell.set(left - 1);
        }
    }

    <T> T bean(Class<T> type) {
        synchronized (wiring) {
            return wiring.bean(type);
        }
    }

    /** In a transaction, as a member or (null) as Sopu itself. */
    <T> T as(UUID member, Supplier<T> work) {
        ACTING.set(member == null ? Actor.system(TENANT, "koe") : new Actor(TENANT, "koe", member, "Testi", Set.of(), "fi", false));
        EntityManager em = factory.createEntityManager();
        BOUND.set(em);
        RESOURCES.get().clear();
        try {
            em.getTransaction().begin();
            T result = work.get();
            mayFail();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    void as(UUID member, Runnable work) {
        as(member, () -> {
            work.run();
            return null;
        });
    }

    void council() throws SQLException {
        try (Connection owner = Borrowed.of(database)) {
            execute(owner,
                    "insert into tenant (id, slug, kind, body_type, name_fi, name_sv, name_en, seats, languages) values (?, 'koe', 'COUNCIL', 'county council', 'Koe', 'Prov', 'Test', 59, 'fi')",
                    TENANT);
        }
    }

    /** Of a stage of its own; its rows alone, nothing is opened yet. */
    AskedQuestion question() throws SQLException {
        return question(QuestionKind.IDEAS);
    }

    AskedQuestion question(QuestionKind kind) throws SQLException {
        UUID body = UUID.randomUUID();
        UUID process = UUID.randomUUID();
        UUID stage = UUID.randomUUID();
        UUID question = UUID.randomUUID();
        try (Connection owner = bound()) {
            execute(owner, "insert into body (tenant_id, id, kind, name_fi, seats, position) values (?, ?, 'COMMITTEE', 'Lautakunta', 59, 0)", TENANT, body);
            execute(owner, "insert into process (tenant_id, id, body_id, title_fi, created_at) values (?, ?, ?, 'Koe', now())", TENANT, process, body);
            execute(owner,
                    "insert into stage (tenant_id, id, process_id, position, kind, title_fi, minutes, opening, opens_on, closes_on, days, audience, released_when, deputies) "
                            + "values (?, ?, ?, 1, 'SITUATION', 'Nyt', 10, 'DATE', current_date - 1, current_date + 7, 7, 'COUNCIL', 'AT_CLOSING', false)",
                    TENANT, stage, process);
            execute(owner, "insert into question (tenant_id, id, stage_id, position, kind, pole, words_fi, format, top_k, idea_limit) "
                    + "values (?, ?, ?, 1, ?, ?, 'Mitä tarvitsemme?', 'BEST_WORST', 5, 140)", TENANT, question, stage, kind.name(),
                    kind == QuestionKind.IDEAS ? "WANTED" : "NEUTRAL");
            owner.commit();
        }
        return asked(question, stage, process, body, kind);
    }

    static AskedQuestion asked(UUID question, UUID stage, UUID process, UUID body, QuestionKind kind) {
        return new AskedQuestion(SomeQuestion.plan(question, kind, Format.BEST_WORST), body, SomeQuestion.stage(stage, process, StageState.OPEN, 8, 59), true, 1, 1);
    }

    void open(AskedQuestion question) {
        as(null, () -> observe("opened", new StageOpened(null, List.of(question), List.of())));
    }

    /** In one transaction, as the product does, and counts the answers when it is over. */
    OutcomeDraft close(AskedQuestion question) {
        onlyClose(question);
        // whatever was to fail was in the closing
        goingWell.set(-1);
        count(question);
        return published.get();
    }

    void onlyClose(AskedQuestion question) {
        as(null, () -> observe("closing", new StageClosing(null, List.of(question), List.of())));
    }

    /** @return false when there was nothing to count, another had the turn, or it was not wanted any more */
    boolean count(AskedQuestion question) {
        return take(question).map(work -> publish(work)).orElse(false);
    }

    /** A turn at counting, as another node would take it. */
    Optional<CountingAnswers.Work> take(AskedQuestion question) {
        return as(null, () -> bean(CountingAnswers.class).take(question.id()));
    }

    boolean publish(CountingAnswers.Work work) {
        OutcomeDraft draft = work.outcome(percent -> {});
        return as(null, () -> bean(CountingOutcomes.class).publish(work.turn(), draft));
    }

    static RankedIdeas ranked(OutcomeDraft draft) {
        return (RankedIdeas) draft.findings();
    }

    private void observe(String method, Object event) {
        try {
            Method observer = CountingAnswers.class.getDeclaredMethod(method, event.getClass());
            observer.setAccessible(true);
            Wiring.call(bean(CountingAnswers.class), observer, event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what is left after a closing. */
    void finish() {
        as(null, () -> bean(FinishingClosings.class).destroyKeys());
    }

    void seal(AskedQuestion question) {
        as(null, () -> bean(ClosingActivities.class).seal(question.id()));
    }

    UUID word(AskedQuestion question, UUID author, String text) {
        return as(author, () -> {
            Ideas ideas = bean(Ideas.class);
            ideas.lock(question.id());
            Idea idea = new Idea(question.id(), UUID.randomUUID(), Words.of(text, null), bean(BallotBox.class).author(question.id()));
            ideas.add(idea);
            return idea.id();
        });
    }

    List<Idea> ideas(AskedQuestion question) {
        return as(null, () -> List.copyOf(bean(Ideas.class).of(question.id())));
    }

    /** Prefers the first of the four to the last. */
    void answer(AskedQuestion question, UUID voter, List<UUID> four) {
        as(voter, () -> put(question, four));
    }

    private boolean put(AskedQuestion question, List<UUID> four) {
        return put(question, UUID.randomUUID(), four, true);
    }

    /** In a transaction that has begun already. */
    boolean put(AskedQuestion question, UUID token, List<UUID> four, boolean replaces) {
        return bean(BallotBox.class).put(question.id(), token,
                AnswerBytes.of(new Task(Format.BEST_WORST, four), Verdict.chosen(four.get(0), four.get(3)), 0), earlier -> replaces);
    }

    /** A whole hall's, each voter's in one transaction: for tests that take the time of what comes after. */
    void hall(AskedQuestion question, int voters, int each, List<UUID> ideas, Random random) {
        for (int v = 0; v < voters; v++) {
            as(UUID.randomUUID(), () -> {
                for (int i = 0; i < each; i++) {
                    List<UUID> order = new ArrayList<>(ideas);
                    java.util.Collections.shuffle(order, random);
                    put(question, order.subList(0, 4));
                }
            });
        }
    }

    /** Everybody answers so many fours by chance, one member after the other. */
    void answers(AskedQuestion question, List<UUID> voters, List<UUID> ideas, Random random, int... each) {
        for (int v = 0; v < voters.size(); v++) {
            for (int i = 0; i < each[v % each.length]; i++) {
                List<UUID> order = new ArrayList<>(ideas);
                java.util.Collections.shuffle(order, random);
                answer(question, voters.get(v), order.subList(0, 4));
            }
        }
    }

    List<Answer> kept(AskedQuestion question) {
        return as(null, () -> bean(ClosingActivities.class).kept(question.id()).orElse(List.of()).stream()
                .map(ballot -> AnswerBytes.read(ballot.token(), ballot.voter(), ballot.payload())).toList());
    }

    Connection bound() throws SQLException {
        Connection owner = Borrowed.of(database);
        owner.setAutoCommit(false);
        execute(owner, "select set_config('app.tenant', '" + TENANT + "', false)");
        return owner;
    }

    List<String> read(String query) {
        try (Connection owner = bound(); ResultSet rows = owner.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        factory.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
