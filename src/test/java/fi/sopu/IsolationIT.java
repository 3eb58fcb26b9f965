package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Database;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
        council.write("insert into charter_followup select tenant_id, gen_random_uuid(), ?, version_id from charter_clause where id = ?", question, clause);
        council.write("insert into charter_remark values (?, gen_random_uuid(), ?, gen_random_uuid(), 'Testi', 'Hyvä', now())", tenant, clause);
        council.write("insert into saml_replay values (?, gen_random_uuid(), 'https://idp.example', 'x', now())", tenant);
        council.write("insert into saml_request select tenant_id, gen_random_uuid(), id, 'x', 'x', '/', false, now() from idp where path = ?", council.idp());
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
