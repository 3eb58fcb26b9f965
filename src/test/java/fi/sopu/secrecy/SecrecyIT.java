package fi.sopu.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.AskedQuestion;
import fi.sopu.secrecy.Attacks.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attacks on a few questions; scripts/bench secrecy tries them on hundreds. */
class SecrecyIT {

    private static final int ACTIVITIES = Integer.getInteger("sopu.activities", 8);
    private static Chamber chamber;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        chamber = new Chamber(folder);
    }

    @AfterAll
    static void stop() {
        chamber.close();
    }

    @Test
    void noAttackOnTheFilesDoesBetterThanGuessing() throws Exception {
        Map<String, Score[]> all = scores(chamber, ACTIVITIES);
        all.values().forEach(score -> System.out.println(score[0] + "\n" + score[1]));
        assertTrue(all.size() >= 7);
        all.values().forEach(score -> assertTrue(score[0].isNoSuccess(), score[0].toString()));
        // an order by length is no order in which anybody came
        all.values().forEach(score -> assertTrue(score[1].succeeds(), score[0].attack() + score[1]));
    }

    static Map<String, Score[]> scores(Chamber chamber, int activities) throws Exception {
        Attacks attacks = new Attacks(chamber, 11);
        Map<String, Score[]> all = new TreeMap<>();
        for (int i = 0; i < activities; i++) {
            attacks.activity().forEach((attack, score) -> all.merge(attack, score, (a, b) -> new Score[]{a[0].and(b[0]), a[1].and(b[1])}));
        }
        Score[] fingerprint = attacks.fingerprint(chamber.question());
        all.put(fingerprint[0].attack(), fingerprint);
        return all;
    }

    @Test
    void noKeyIsInTheMemoryOfWhatHasClosed() throws Exception {
        int[] found = new KeysInMemory(chamber).count();
        assertEquals(3, found[0], "while the question is open each of its three keys is there once");
        assertTrue(found[1] > 20, "the JDK's cipher would leave " + found[1]);
        assertEquals(0, found[2], "after the closing");
        System.out.println("keys in the memory: " + found[0] + " of three while open, " + found[1] + " copies of one by the JDK's cipher, " + found[2] + " after closing");
    }

    @Test
    void whileAQuestionIsOpenNoIdeaIsInAnyFile() throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<String> texts = IntStream.range(0, 5).mapToObj(i -> "Tätä ei saa lukea mistään " + UUID.randomUUID()).toList();
        List<UUID> ideas = texts.stream().map(text -> chamber.word(question, UUID.randomUUID(), text)).toList();
        chamber.answer(question, UUID.randomUUID(), ideas.subList(0, 4));
        chamber.postgres.checkpoint();
        assertEquals(0, Attacks.files(chamber.postgres.cluster(), texts));
        chamber.close(question);
        chamber.postgres.checkpoint();
        assertTrue(Attacks.files(chamber.postgres.cluster(), texts) > 0, "where this looks, an idea in the clear is found");
    }

    /** From a sealed row, or an idea, no time, sequence or person can be reached: there is no column, default, trigger or foreign key for it. */
    @Test
    void theSchemaTellsNothing() {
        assertEquals(Set.of("tenant_id integer", "activity_id uuid", "token uuid", "sealed bytea"), columns("ballot"));
        assertEquals(Set.of("tenant_id integer", "id uuid", "activity_id uuid", "sealed bytea"), columns("kept_answers"));
        assertEquals(Set.of("tenant_id integer", "id uuid", "question_id uuid", "fi text", "sv text", "seeded boolean", "hidden_reason text", "group_id uuid"), columns("idea"));
        assertEquals(Set.of("tenant_id integer", "id uuid", "question_id uuid", "title_fi text", "title_sv text"), columns("idea_group"));
        assertEquals(Set.of("tenant_id integer", "id uuid", "question_id uuid", "one_id uuid", "other_id uuid"), columns("idea_apart"));
        assertEquals(Set.of("tenant_id integer", "id uuid", "question_id uuid", "winner_id uuid", "loser_id uuid", "format text", "answers integer"), columns("pair_count"));
        String secret = "('ballot', 'kept_answers', 'idea', 'idea_group', 'idea_apart', 'pair_count')";
        assertEquals(List.of(),
                chamber.read("select table_name || '.' || column_name from information_schema.columns where column_default is not null and table_name in " + secret));
        assertEquals(List.of(), chamber.read("select tgname from pg_trigger join pg_class c on c.oid = tgrelid where not tgisinternal and c.relname in " + secret));
        assertEquals(List.of("tenant_number"), chamber.read("select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace"),
                "no sequence but the councils'");
        assertEquals(Set.of("question", "tenant", "idea", "idea_group"),
                new TreeSet<>(chamber.read("select distinct f.relname from pg_constraint k join pg_class c on c.oid = k.conrelid "
                        + "join pg_class f on f.oid = k.confrelid where k.contype = 'f' and c.relname in " + secret)),
                "what they refer to");
        assertEquals(List.of(),
                chamber.read("select conname from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relname in ('ballot', 'kept_answers')"));
        assertEquals(List.of("ballot_pkey"), chamber.read("select indexname from pg_indexes where tablename = 'ballot'"));
        assertEquals(List.of(), chamber.read("select c.relname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid "
                + "where k.contype = 'f' and f.relname in ('ballot', 'kept_answers')"), "nothing refers to them");
    }

    private static Set<String> columns(String table) {
        return new TreeSet<>(chamber.read("select column_name || ' ' || data_type from information_schema.columns where table_schema = 'public' and table_name = '" + table + "'"));
    }
}
