package fi.sopu.secrecy;

import fi.sopu.ballot.control.KeyStore;
import fi.sopu.duel.Answer;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.Capped;
import fi.sopu.duel.control.Counting;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.ranking.Judgement;
import fi.sopu.ranking.Weights;
import fi.sopu.shared.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Attacks on who chose and who wrote what, by somebody who has the database's files at every moment and knows who was active when. The worst
 * case for secrecy: voters come one after the other, and the attacker knows between which transactions each of them was there. Every attack is
 * tried on what the product does, and on what it would be without the protection, so that it cannot fail for a wrong reason.
 */
final class Attacks {

    /** Members of the simulated council, each of whom words an idea and answers more often than the one before. */
    static final int MEMBERS = 8;
    /** Bytes of a page of PostgreSQL's. */
    private static final int PAGE = 8192;
    /** Bytes before the records on a page of its write-ahead log, and on the first of a segment. */
    private static final int HEAD = 24;
    private static final int FIRST_HEAD = 40;

    private final Chamber chamber;
    private final Random random;

    Attacks(Chamber chamber, long seed) {
        this.chamber = chamber;
        this.random = new Random(seed);
    }

    /**
     * What an attack got right.
     *
     * @param expected how many hits guessing would have given
     * @param spread   standard deviation of that
     */
    record Score(String attack, int tries, int hits, double expected, double spread) {

        Score and(Score other) {
            return new Score(attack, tries + other.tries, hits + other.hits, expected + other.expected, Math.hypot(spread, other.spread));
        }

        /** How far from guessing, in standard deviations. */
        double away() {
            return spread == 0 ? hits > expected ? Double.POSITIVE_INFINITY : 0 : (hits - expected) / spread;
        }

        /** No better than guessing: of two thousand guessers one would do better than this. */
        boolean isChance() {
            return away() <= 3.3;
        }

        /** The same for a test that may not fail by chance: with the few questions of one, one in a hundred thousand guessers would do better. */
        boolean isNoSuccess() {
            return away() <= 5.5;
        }

        boolean succeeds() {
            return hits >= 0.9 * tries;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-62s %6d of %6d right; guessing: %8.1f; %5.1f standard deviations away", attack, hits, tries, expected, away());
        }
    }

    /** One question from its opening to its sealing, and what was to be seen of it on the way. Scores with the protection and (off) without. */
    Map<String, Score[]> activity() throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<UUID> members = Stream.generate(UUID::randomUUID).limit(MEMBERS).toList();
        List<String> texts = IntStream.range(0, MEMBERS).mapToObj(i -> "Toive " + UUID.randomUUID() + " " + "ja".repeat(random.nextInt(40))).toList();
        List<UUID> first = IntStream.range(0, 4).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Ensin " + i)).toList();
        exposed();
        String began = chamber.read("select pg_walfile_name(pg_current_wal_lsn())").get(0);
        List<Long> came = new ArrayList<>();
        List<UUID> ideas = new ArrayList<>(first);
        for (int m = 0; m < MEMBERS; m++) {
            came.add(now());
            ideas.add(chamber.word(question, members.get(m), texts.get(m)));
            exposeIdea(texts.get(m));
            for (int i = 0; i < 2 + m; i++) {
                List<UUID> four = new ArrayList<>(ideas);
                Collections.shuffle(four, random);
                chamber.answer(question, members.get(m), four.subList(0, 4));
            }
        }
        came.add(now());
        Map<String, Long> rows = new LinkedHashMap<>();
        chamber.read("select token || ' ' || xmin from ballot where activity_id = '" + question.id() + "' order by ctid").forEach(row -> {
            String[] parts = row.split(" ");
            rows.put(parts[0], Long.parseLong(parts[1]));
        });
        Map<String, Integer> lengths = new HashMap<>();
        chamber.read("select token || ' ' || length(sealed) from ballot where activity_id = '" + question.id() + "'")
                .forEach(row -> lengths.put(row.split(" ")[0], Integer.parseInt(row.split(" ")[1])));
        Set<String> notes = places(question, first.size() + MEMBERS);
        Map<String, Score[]> scores = new TreeMap<>();
        put(scores, "which rows are ideas, by their length", byLength(lengths, notes), byLength(unpadded(rows.keySet(), notes), notes));

        chamber.close(question);
        for (String order : List.of("ctid", "id", "xmin::text::bigint, ctid", "length(fi)")) {
            List<String> after = chamber.read("select fi from idea where question_id = '" + question.id() + "' and fi like 'Toive%' order by " + order);
            put(scores, "who wrote which idea, by the order of " + order, byOrder(after, texts),
                    byOrder(chamber.read("select reverse(fi) from exposed_idea order by xmin::text::bigint"), texts));
        }
        List<String> exposed = texts.stream().map(Attacks::reversed).toList();
        chamber.postgres.checkpoint();
        String log = log(began);
        put(scores, "who wrote which idea, by where it is in the table's file", byOrder(inOrder(table("idea"), texts), texts),
                byOrder(inOrder(table("exposed_idea"), exposed), exposed));
        put(scores, "who wrote which idea, by where it is in the write-ahead log", byOrder(inOrder(log, texts), texts), byOrder(inOrder(log, exposed), exposed));
        put(scores, "who chose what, by how much each answered", bySizes(rows, came, clusters(chamber.read(
                "select length(sealed)::text from kept_answers where activity_id = '" + question.id() + "'"))), bySizes(rows, came, exposedClusters(question)));
        Set<String> later = new HashSet<>(chamber.read("select id::text from idea where question_id = '" + question.id() + "'"));
        later.addAll(chamber.read("select encode(sealed, 'hex') from kept_answers where activity_id = '" + question.id() + "'"));
        int same = (int) Stream.concat(rows.keySet().stream(), ideas.stream().map(UUID::toString)).filter(later::contains).count();
        put(scores, "any id from before the closing that occurs after it", new Score("", ideas.size(), same, 0, 0), new Score("", 1, 1, 0, 0));
        chamber.seal(question);
        return scores;
    }

    private static void put(Map<String, Score[]> scores, String attack, Score on, Score off) {
        scores.put(attack, new Score[]{named(attack, on), named("   the same without the protection", off)});
    }

    private static Score named(String attack, Score score) {
        return new Score(attack, score.tries, score.hits, score.expected, score.spread);
    }

    /** The longest rows are ideas. */
    private Score byLength(Map<String, Integer> lengths, Set<String> ideas) {
        List<String> tokens = new ArrayList<>(lengths.keySet());
        Collections.shuffle(tokens, random);
        tokens.sort(Comparator.comparing(lengths::get).reversed());
        int hits = (int) tokens.subList(0, ideas.size()).stream().filter(ideas::contains).count();
        double share = (double) ideas.size() / tokens.size();
        double left = (double) (tokens.size() - ideas.size()) / (tokens.size() - 1);
        return new Score("", ideas.size(), hits, ideas.size() * share, Math.sqrt(ideas.size() * share * (1 - share) * left));
    }

    /** Lengths as they would be without padding: an answer has 70 bytes, and no idea with its author as few. */
    private Map<String, Integer> unpadded(Set<String> tokens, Set<String> ideas) {
        return tokens.stream().collect(Collectors.toMap(token -> token, token -> ideas.contains(token) ? 110 + random.nextInt(80) : 70));
    }

    /** The k-th idea is that of whoever came k-th. */
    private static Score byOrder(List<String> found, List<String> texts) {
        int hits = (int) IntStream.range(0, found.size()).filter(i -> found.get(i).equals(texts.get(i))).count();
        return new Score("", texts.size(), hits, 1, 1);
    }

    /** Whoever stored so many rows is the cluster of so many answers; where nothing is to be seen, somebody is guessed. */
    private Score bySizes(Map<String, Long> rows, List<Long> came, Map<Integer, Integer> clusters) {
        int hits = 0;
        for (int m = 0; m < MEMBERS; m++) {
            int member = m;
            // one of the rows is their idea; nobody can tell which, but everybody knows that each of them worded one
            int answers = (int) rows.values().stream().filter(xmin -> xmin > came.get(member) && xmin < came.get(member + 1)).count() - 1;
            List<Integer> like = IntStream.range(0, MEMBERS).filter(c -> clusters.getOrDefault(c, -1) == answers).boxed().toList();
            int guess = like.isEmpty() ? random.nextInt(MEMBERS) : like.get(random.nextInt(like.size()));
            hits += guess == m ? 1 : 0;
        }
        return new Score("", MEMBERS, hits, 1, Math.sqrt((MEMBERS - 1.0) / MEMBERS));
    }

    /** Sizes of whatever could be a cluster: the row of what is kept is the one thing there. */
    private Map<Integer, Integer> clusters(List<String> lengths) {
        return IntStream.range(0, lengths.size()).boxed().collect(Collectors.toMap(i -> random.nextInt(MEMBERS), i -> Integer.parseInt(lengths.get(i)), (a, b) -> a));
    }

    /** As they lay there before: a cluster for each voter, here numbered as the voters came, since the attack may use their sizes alone. */
    private Map<Integer, Integer> exposedClusters(AskedQuestion question) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<String, Long> voters = chamber.kept(question).stream().collect(Collectors.groupingBy(Answer::voter, Collectors.counting()));
        voters.values().forEach(size -> sizes.put(size.intValue() - 2, size.intValue()));
        return sizes;
    }

    private Set<String> places(AskedQuestion question, int notes) {
        var keys = chamber.bean(KeyStore.class).find(Chamber.TENANT, question.id()).orElseThrow();
        return IntStream.range(0, notes).mapToObj(keys::place).map(UUID::toString).collect(Collectors.toSet());
    }

    private long now() throws Exception {
        try (Connection owner = chamber.bound(); var rows = owner.createStatement().executeQuery("select pg_current_xact_id()::text::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void exposed() throws Exception {
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, "drop table if exists exposed_idea");
            Chamber.execute(owner, "create table exposed_idea (fi text)");
            owner.commit();
        }
    }

    /** What lies exposed is written the other way round, so that it is not what is found where nothing should be. */
    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private void exposeIdea(String text) throws Exception {
        try (Connection owner = chamber.bound()) {
            Chamber.execute(owner, "insert into exposed_idea values (?)", reversed(text));
            owner.commit();
        }
    }

    /* ---------- files */

    /** In how many files of the cluster, its write-ahead log among them, one of the texts is. */
    static int files(Path cluster, List<String> texts) throws IOException {
        int found = 0;
        try (Stream<Path> all = Files.walk(cluster)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = bytes(file);
                found += texts.stream().map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).anyMatch(bytes::contains) ? 1 : 0;
            }
        }
        return found;
    }

    /** A table's rows in the order in which they were put there: each page of its file is filled from its end. */
    private String table(String name) throws IOException {
        String file = bytes(chamber.postgres.cluster().resolve(chamber.read("select pg_relation_filepath('" + name + "')").get(0)));
        StringBuilder rows = new StringBuilder();
        for (int page = 0; page < file.length(); page += PAGE) {
            Matcher texts = Pattern.compile("[ -~]{20,}").matcher(file.substring(page, page + PAGE));
            List<String> found = new ArrayList<>();
            while (texts.find()) {
                found.add(0, texts.group());
            }
            rows.append(String.join("\n", found)).append('\n');
        }
        return rows.toString();
    }

    /** The write-ahead log since a segment, in the order written, without its pages' heads, which may come in the middle of a text. */
    private String log(String since) throws IOException {
        String until = chamber.read("select pg_walfile_name(pg_current_wal_lsn())").get(0);
        StringBuilder log = new StringBuilder();
        try (Stream<Path> all = Files.list(chamber.postgres.cluster().resolve("pg_wal"))) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one -> one.getFileName().toString().compareTo(since) >= 0 && one.getFileName().toString().compareTo(until) <= 0).sorted().toList()) {
                String segment = bytes(file);
                for (int page = 0; page < segment.length(); page += PAGE) {
                    log.append(segment, page + (page == 0 ? FIRST_HEAD : HEAD), page + PAGE);
                }
            }
        }
        return log.toString();
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    /** The texts by where each of them is first; those that are nowhere are left out. */
    private static List<String> inOrder(String bytes, List<String> texts) {
        Map<String, Integer> first = texts.stream().collect(Collectors.toMap(text -> text, bytes::indexOf, (one, same) -> one));
        return texts.stream().filter(text -> first.get(text) >= 0).sorted(Comparator.comparing(first::get)).toList();
    }

    /* ---------- capped weights */

    /** Three voters answer more than the budget; whose answers are in which pair is reckoned from the pair's count and weight. */
    Score[] fingerprint(AskedQuestion question) {
        int budget = Budget.answers(question);
        List<Idea> ideas = IntStream.range(0, 16).mapToObj(i -> new Idea(question.id(), UUID.randomUUID(), Words.of("Ajatus " + i, null), null)).toList();
        List<Answer> answers = new ArrayList<>();
        int[] more = {budget + 7, budget + 12, budget + 19};
        for (int voter = 0; voter < 12; voter++) {
            for (int i = 0; i < (voter < 3 ? more[voter] : 6); i++) {
                List<Idea> four = new ArrayList<>(ideas);
                Collections.shuffle(four, random);
                List<UUID> ids = four.subList(0, 4).stream().map(Idea::id).toList();
                answers.add(new Answer(UUID.randomUUID(), "v" + voter, new Task(Format.BEST_WORST, ids), Verdict.chosen(ids.get(0), ids.get(3))));
            }
        }
        Map<String, Set<String>> truth = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        Map<String, Double> factors = Weights.of(answers.stream().map(Answer::judgement).toList(), budget);
        for (Answer answer : answers) {
            for (Judgement.Win win : answer.judgement().wins()) {
                String pair = win.winner() + ">" + win.loser();
                counts.merge(pair, 1, Integer::sum);
                weights.merge(pair, factors.get(answer.voter()) * answer.judgement().weight(), Double::sum);
                if (factors.get(answer.voter()) < 1) {
                    truth.computeIfAbsent(pair, p -> new HashSet<>()).add(answer.voter());
                }
            }
        }
        double[] known = {factors.get("v0"), factors.get("v1"), factors.get("v2")};
        int off = (int) truth.keySet().stream().filter(pair -> truth.get(pair).equals(told(counts.get(pair), weights.get(pair), known))).count();
        List<PairCount> kept = new Counting(question, ideas, List.of(), Capped.of(answers, budget, random)).pairs();
        int on = (int) kept.stream().filter(pair -> truth.getOrDefault(pair.winner() + ">" + pair.loser(), Set.of()).equals(told(pair.answers(), pair.weight(), known))
                && truth.containsKey(pair.winner() + ">" + pair.loser())).count();
        return new Score[]{new Score("pairs of each voter over the budget, by the kept weights", truth.size(), on, 0, 0),
                new Score("   the same without the protection", truth.size(), off, 0, 0)};
    }

    /** The only set of voters over the budget that gives this count and weight; empty when none or several do. */
    private static Set<String> told(int count, double weight, double[] factors) {
        Set<Set<String>> possible = new HashSet<>();
        for (int a = 0; a <= count; a++) {
            for (int b = 0; a + b <= count; b++) {
                for (int c = 0; a + b + c <= count; c++) {
                    double sum = Judgement.WEIGHT_IN_FOUR * (count - a - b - c + a * factors[0] + b * factors[1] + c * factors[2]);
                    if (Math.abs(sum - weight) < 1e-9) {
                        Set<String> voters = new HashSet<>();
                        if (a > 0) {
                            voters.add("v0");
                        }
                        if (b > 0) {
                            voters.add("v1");
                        }
                        if (c > 0) {
                            voters.add("v2");
                        }
                        possible.add(voters);
                    }
                }
            }
        }
        return possible.size() == 1 ? possible.iterator().next() : Set.of();
    }
}
