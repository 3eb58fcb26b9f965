package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Database;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.TenantOwned;
import fi.sopu.tenant.entity.Body;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Walks every entity as the wrong council, on two councils that have one of each: what one council has is missing to the other, by query,
 * by id, by update and by delete, through JPA with the application's own role.
 */
@ExtendWith(RunningSopu.class)
class IsolationIT {

    private static final List<OwnCouncil> councils = new ArrayList<>();
    private static int ours;
    private static int theirs;
    private static final ThreadLocal<Integer> COUNCIL = new ThreadLocal<>();
    private static EntityManagerFactory factory;
    private static Database database;

    /** Binds the council that the test says, in the two ways in which the application does. */
    public static class Bound extends SessionEventAdapter {

        @Override
        public void postAcquireClientSession(SessionEvent event) {
            event.getSession().setProperty("eclipselink.tenant-id", COUNCIL.get());
        }

        @Override
        public void postAcquireConnection(SessionEvent event) {
            Connection connection = ((DatabaseAccessor) event.getResult()).getConnection();
            try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
                set.setString(1, Integer.toString(rowLevel()));
                set.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean rowSecurityOfTheOther;

    /** Row-level security can be told the other council, so that the discriminator is tried alone. */
    private static int rowLevel() {
        return rowSecurityOfTheOther ? other(COUNCIL.get()) : COUNCIL.get();
    }

    private static int other(int council) {
        return council == ours ? theirs : ours;
    }

    @BeforeAll
    static void open(Everything everything) {
        ours = furnished(everything, "eristys-1");
        theirs = furnished(everything, "eristys-2");
        database = everything.stack().database();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setStringType("unspecified");
        settings.put("jakarta.persistence.nonJtaDataSource", source);
        settings.put("eclipselink.session-event-listener", Bound.class.getName());
        settings.put("eclipselink.weaving", "false");
        factory = Persistence.createEntityManagerFactory("sopu", settings);
    }

    /** What is there only while somebody logs in, answers or groups. */
    private static int furnished(Everything everything, String slug) {
        FurnishedCouncil furnished = FurnishedCouncil.found(everything, slug);
        OwnCouncil council = furnished.council();
        councils.add(council);
        int tenant = council.tenant();
        UUID question = UUID.fromString(furnished.ids().get("question"));
        UUID clause = UUID.fromString(furnished.ids().get("clause"));
        List<UUID> ideas = council.read("select id::text from idea where question_id = '" + question + "' order by id").stream().map(UUID::fromString).toList();
        furnished.enterByLink();
        council.write("insert into cluster_answer values (?, gen_random_uuid(), ?, gen_random_uuid(), decode('00', 'hex'))", tenant, question);
        council.write("insert into taken_back values (?, gen_random_uuid(), ?, gen_random_uuid(), decode(repeat('00', 283), 'hex'))", tenant, question);
        council.write("insert into kept_answers values (?, gen_random_uuid(), ?, decode(repeat('00', 16), 'hex'))", tenant, question);
        council.write("insert into idea_unsealed (tenant_id, id, question_id, fi, asked) values (?, gen_random_uuid(), ?, 'Kesken', false)", tenant, UUID.randomUUID());
        council.write("insert into pair_count values (?, gen_random_uuid(), ?, ?, ?, 'DUEL', 1)", tenant, question, ideas.get(0), ideas.get(1));
        council.write("insert into idea_apart (tenant_id, id, question_id, one_id, other_id) values (?, gen_random_uuid(), ?, ?, ?)", tenant, question, ideas.get(0), ideas.get(1));
        council.write("insert into answer_time values (?, gen_random_uuid(), ?, 'DUEL', 1, 1)", tenant, question);
        UUID round = UUID.fromString(furnished.ids().get("round"));
        council.write("insert into held_sessions values (?, gen_random_uuid(), ?, gen_random_uuid(), 2)", tenant, round);
        council.write("insert into round_seat select tenant_id, gen_random_uuid(), ?, id, gen_random_uuid() from member limit 1", round);
        council.write("insert into measured_cell values (?, gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), 9, 30, 110, 1, 2, 3, 4, 5)", tenant, round);
        council.write("insert into measured_change values (?, gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), 9, 1, 3)", tenant, round);
        council.write("insert into measured_weight (tenant_id, id, round_id, dimension, strength, strength_low, strength_high, people) "
                + "values (?, gen_random_uuid(), ?, gen_random_uuid(), 0.3, 0.1, 0.5, 9)", tenant, round);
        council.write("insert into charter_followup select tenant_id, gen_random_uuid(), ?, version_id from charter_clause where id = ?", question, clause);
        council.write("insert into charter_remark values (?, gen_random_uuid(), ?, gen_random_uuid(), 'Testi', 'Hyvä', now())", tenant, clause);
        council.write("insert into charter_yes select tenant_id, gen_random_uuid(), version_id, gen_random_uuid() from charter_clause where id = ?", clause);
        council.write("insert into charter_yes_step select tenant_id, gen_random_uuid(), version_id, now(), 0 from charter_clause where id = ?", clause);
        council.write("insert into retention (tenant_id, id, kind, days) values (?, gen_random_uuid(), 'mail.kept.failed', 9)", tenant);
        council.write("insert into council_settings (tenant_id, id, minutes, admin_starts, smallest, public_meetings) values (?, gen_random_uuid(), 9, false, 5, false)", tenant);
        council.write("insert into known_column values (?, gen_random_uuid(), 'x', 'FAMILY')", tenant);
        council.write(
                "insert into calendar_date select tenant_id, gen_random_uuid(), 'MEETING', gen_random_uuid(), id, 'Kokous', null, 1, current_date + 1000, null, null, '', 0, now(), true "
                        + "from body limit 1");
        council.write("insert into calendar_feed select tenant_id, gen_random_uuid(), id, 'none', now(), null from member limit 1");
        council.write("insert into unit_act values (?, gen_random_uuid(), 'MOVED', now(), '{}', false)", tenant);
        council.write("insert into mail_choice select tenant_id, gen_random_uuid(), id, 'AT_ONCE', 'fi', current_date from member limit 1");
        council.write("insert into mail_exit select tenant_id, gen_random_uuid(), id from member limit 1");
        council.write("insert into personal_link select tenant_id, gen_random_uuid(), id, 'x', now(), true from member limit 1");
        council.write("insert into mail_manner values (?, gen_random_uuid(), 'Meiltä', '')", tenant);
        council.write("insert into reminder_choice values (?, gen_random_uuid(), 'NOBODY')", tenant);
        council.write("insert into told values (?, gen_random_uuid(), 'STUCK', gen_random_uuid(), now())", tenant);
        council.write("insert into scim_call values (?, gen_random_uuid(), now(), 'ADDED', 'x', 'x', '')", tenant);
        council.write("insert into scim_rule values (?, gen_random_uuid(), 'NONE', '')", tenant);
        council.write("insert into scim_seat select g.tenant_id, gen_random_uuid(), g.id, p.id from scim_group g join scim_person p on p.tenant_id = g.tenant_id limit 1");
        council.write(
                "insert into brought_seat select g.tenant_id, gen_random_uuid(), g.id, m.id, current_date from brought_group g join member m on m.tenant_id = g.tenant_id limit 1");
        council.write("insert into edit values (?, gen_random_uuid(), gen_random_uuid(), now())", tenant);
        council.write("insert into saml_replay values (?, gen_random_uuid(), 'https://idp.example', 'x', now() + interval '1 hour')", tenant);
        council.write("insert into saml_request select tenant_id, gen_random_uuid(), id, 'x', 'x', '/', false, now() + interval '1 hour' from idp where path = ?", council.idp());
        return tenant;
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void whatOneCouncilHasIsMissingToTheOther() {
        TreeSet<String> walked = new TreeSet<>();
        for (Class<? extends TenantOwned> type : entities()) {
            for (int council : List.of(ours, theirs)) {
                List<UUID> mine = as(council, em -> ids(em, type));
                if (mine.isEmpty()) {
                    continue;
                }
                walked.add(type.getSimpleName());
                List<UUID> elsewhere = as(other(council), em -> ids(em, type));
                assertTrue(elsewhere.stream().noneMatch(mine::contains), type + " shows another council's rows");
                UUID row = mine.get(0);
                assertEquals(0, as(other(council), em -> byId(em, type, row)).intValue(), type + " is found by another council's id");
                assertEquals(1, as(council, em -> byId(em, type, row)).intValue(), "the same query finds it at home");
                assertEquals(0, as(other(council), em -> change(em, type, row, false)).intValue(), type + " can be deleted from outside");
                rowSecurityOfTheOther = true;
                try {
                    assertEquals(0, as(other(council), em -> byId(em, type, row)).intValue(), type + ": the discriminator alone does not hold");
                    assertEquals(0, as(other(council), em -> change(em, type, row, true)).intValue(), type + ": the discriminator alone lets delete");
                } finally {
                    rowSecurityOfTheOther = false;
                }
                assertEquals(1, as(council, em -> byId(em, type, row)).intValue(), "nothing was lost");
            }
        }
        TreeSet<String> without = new TreeSet<>(entities().stream().map(Class::getSimpleName).toList());
        without.removeAll(walked);
        assertEquals(List.of(), List.copyOf(without), "no council has one of these");
    }

    /** Row-level security alone, table by table on rows that are there: JPA, which says the council in each statement itself, is left out. */
    @Test
    void rowLevelSecurityAloneShowsEachCouncilItsOwn() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection app = database.asApplication()) {
            app.setAutoCommit(false);
            List<String> tables = tables();
            assertTrue(tables.size() > 40, "only " + tables);
            for (String table : tables) {
                for (int council : List.of(ours, theirs)) {
                    bind(app, council);
                    try (ResultSet rows = app.createStatement().executeQuery("select count(*) filter (where tenant_id = " + council + "), count(*) from " + table)) {
                        rows.next();
                        if (rows.getInt(1) == 0 || rows.getInt(2) > rows.getInt(1)) {
                            wrong.add(table + " shows " + rows.getInt(1) + " rows of its own, " + (rows.getInt(2) - rows.getInt(1)) + " of others");
                        }
                    }
                    try {
                        app.createStatement().executeUpdate("update " + table + " set tenant_id = " + other(council) + " where tenant_id = " + council);
                        wrong.add(table + " gives its rows away");
                    } catch (SQLException refused) {
                        // an adopted charter is frozen by a trigger, which comes first
                        if (!refused.getSQLState().equals("42501") && !refused.getMessage().contains("is adopted and does not change")) {
                            wrong.add(table + ": " + refused.getMessage());
                        }
                    }
                    app.rollback();
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void bind(Connection connection, int council) throws SQLException {
        connection.createStatement().execute("select set_config('app.tenant', '" + council + "', false)");
    }

    /** All that have a council in each row, but for those that everybody reads. */
    private static List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection app = database.asApplication();
                ResultSet found = app.createStatement().executeQuery("select table_name from information_schema.columns "
                        + "where column_name = 'tenant_id' and table_schema = 'public' and table_name not in ('publication', 'idp_use', 'mail_due') order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    /** Two councils may have rows of one id. What is changed or removed in memory reaches the own row alone, even where row-level security let it through. */
    @Test
    void changingAndRemovingByIdNamesTheCouncil() throws Exception {
        UUID id = UUID.randomUUID();
        for (OwnCouncil council : councils) {
            council.write("insert into body (tenant_id, id, kind, name_fi, name_sv, seats, position) values (?, ?, 'COMMITTEE', 'Kaksois', 'Tvilling', 9, 7)", council.tenant(),
                    id);
        }
        Field seats = Body.class.getDeclaredField("seats");
        seats.setAccessible(true);
        for (boolean removes : new boolean[]{false, true}) {
            assertEquals(9, as(ours, em -> {
                Body own = em.createQuery("select b from Body b where b.id = :id", Body.class).setParameter("id", id).getSingleResult();
                try {
                    Connection connection = em.unwrap(Connection.class);
                    bind(connection, theirs);
                    if (removes) {
                        em.remove(own);
                    } else {
                        seats.set(own, 8);
                    }
                    em.flush();
                    try (ResultSet there = connection.createStatement().executeQuery("select seats from body where id = '" + id + "'")) {
                        return there.next() ? there.getInt(1) : 0;
                    } finally {
                        bind(connection, ours);
                    }
                } catch (SQLException | IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }).intValue(), removes ? "removed" : "changed");
        }
        for (OwnCouncil council : councils) {
            council.write("delete from body where id = ?", id);
        }
        List<String> without = factory.unwrap(ServerSession.class).getDescriptors().values().stream().filter(type -> TenantOwned.class.isAssignableFrom(type.getJavaClass()))
                .filter(type -> type.getPrimaryKeyFields().stream().noneMatch(field -> field.getName().equals("tenant_id"))).map(type -> type.getAlias()).toList();
        assertEquals(List.of(), without, "entities whose key has no council");
    }

    /** Deleting is refused by the database for the audit log even at home; from outside no row is even reached. */
    private static int change(EntityManager em, Class<?> type, UUID row, boolean ignored) {
        if (type.getSimpleName().equals("AuditEntry")) {
            return 0;
        }
        return em.createQuery("delete from " + type.getSimpleName() + " e where e.id = :id").setParameter("id", row).executeUpdate();
    }

    private static int byId(EntityManager em, Class<?> type, UUID row) {
        return em.createQuery("select e from " + type.getSimpleName() + " e where e.id = :id").setParameter("id", row).getResultList().size();
    }

    private static List<UUID> ids(EntityManager em, Class<? extends TenantOwned> type) {
        return em.createQuery("select e from " + type.getSimpleName() + " e", type).getResultStream().map(TenantOwned::id).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends TenantOwned>> entities() {
        List<Class<? extends TenantOwned>> found = new ArrayList<>();
        factory.getMetamodel().getEntities().forEach(type -> {
            if (TenantOwned.class.isAssignableFrom(type.getJavaType())) {
                found.add((Class<? extends TenantOwned>) type.getJavaType());
            }
        });
        assertTrue(found.size() > 15, "only " + found);
        return found;
    }

    /** Runs the work as a council, in a transaction that is rolled back. */
    private static <T> T as(int council, Function<EntityManager, T> work) {
        COUNCIL.set(council);
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            return work.apply(em);
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
            COUNCIL.remove();
        }
    }
}
