package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What has been answered in one activity, in memory: who (by pseudonym) has seen which ideas, and how often each idea has
 * been shown. Filled from the opened ballots, kept up to date answer by answer, thrown away at will. Not thread-safe:
 * whoever shares one locks it.
 */
public final class Tally {

    private final Map<UUID, Answer> answers = new HashMap<>();
    private final Map<UUID, Integer> shown = new HashMap<>();
    private final Map<String, Seen> voters = new HashMap<>();

    public static Tally of(Collection<Answer> answers) {
        Tally tally = new Tally();
        answers.forEach(tally::add);
        return tally;
    }

    /** Adds an answer; the same token again replaces the earlier one. */
    public void add(Answer answer) {
        remove(answer.token());
        answers.put(answer.token(), answer);
        answer.task().ideas().forEach(idea -> shown.merge(idea, 1, Integer::sum));
        voters.computeIfAbsent(answer.voter(), voter -> new Seen()).add(answer.task());
    }

    /** Takes an answer back; an unknown token changes nothing. */
    public void remove(UUID token) {
        Answer answer = answers.remove(token);
        if (answer != null) {
            answer.task().ideas().forEach(idea -> shown.merge(idea, -1, Integer::sum));
            Seen seen = new Seen();
            answers.values().stream().filter(other -> other.voter().equals(answer.voter()))
                    .forEach(other -> seen.add(other.task()));
            voters.put(answer.voter(), seen);
        }
    }

    public int size() {
        return answers.size();
    }

    public Collection<Answer> answers() {
        return answers.values();
    }

    /** How many answers have been about the idea. */
    public int shown(UUID idea) {
        return shown.getOrDefault(idea, 0);
    }

    public int answered(String voter) {
        Seen seen = voters.get(voter);
        return seen == null ? 0 : seen.tasks.size();
    }

    /** Those of the ideas that the voter has not been asked about. */
    public long unseen(String voter, Collection<UUID> ideas) {
        Seen seen = seen(voter, List.of());
        return ideas.stream().filter(idea -> seen.times(idea) == 0).count();
    }

    /** The voter's past, with tasks given but not answered yet counted as seen. */
    Seen seen(String voter, Collection<Task> held) {
        Seen seen = new Seen();
        Seen past = voters.get(voter);
        if (past != null) {
            past.tasks.forEach(seen::add);
        }
        held.forEach(seen::add);
        return seen;
    }

    /** Decided pairs, counted; in a stable order that says nothing about when they were answered. */
    public static List<PairCount> pairs(Collection<Answer> answers) {
        Map<String, PairCount> counts = new TreeMap<>();
        for (Answer answer : answers) {
            Format format = answer.task().format();
            for (Verdict.Pair pair : answer.verdict().decides(answer.task())) {
                counts.merge(pair.winner() + ">" + pair.loser() + ":" + format,
                        new PairCount(pair.winner(), pair.loser(), format, 1),
                        (a, b) -> new PairCount(a.winner(), a.loser(), format, a.answers() + b.answers()));
            }
        }
        return new ArrayList<>(counts.values());
    }

    /** One voter's past. */
    static final class Seen {
        private final Set<Task> tasks = new HashSet<>();
        private final Set<Set<UUID>> asked = new HashSet<>();
        private final Map<UUID, Integer> times = new HashMap<>();
        private final Set<Set<UUID>> together = new HashSet<>();

        void add(Task task) {
            tasks.add(task);
            asked.add(task.asked());
            for (UUID idea : task.ideas()) {
                times.merge(idea, 1, Integer::sum);
                for (UUID other : task.ideas()) {
                    if (!other.equals(idea)) {
                        together.add(Set.of(idea, other));
                    }
                }
            }
        }

        int times(UUID idea) {
            return times.getOrDefault(idea, 0);
        }

        boolean together(UUID one, UUID other) {
            return together.contains(Set.of(one, other));
        }

        boolean asked(Collection<UUID> ideas) {
            return asked.contains(Set.copyOf(ideas));
        }
    }
}
