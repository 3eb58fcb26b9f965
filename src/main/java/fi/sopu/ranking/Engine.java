package fi.sopu.ranking;

import fi.sopu.shared.Shuffled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One activity: takes ideas and answers, gives each voter the question whose answer makes the result better by most. Everything in it can be
 * rebuilt from the answers. Safe under concurrent use; every call is short ({@link #next} O(K^2) for K ideas, an answer O(K^2)) but
 * {@link #refresh}, which works beside the others and holds nobody up: whoever owns the engine calls it whenever {@link #isStale}.
 */
public final class Engine {

    private static final int LEAST_ANSWERS = 8;
    private static final int IDEAS_PER_REFRESH = 4;
    /** So much the answers must have grown before it is told anew how much is settled, which costs more than the fit. */
    private static final double GROWN = 1.05;
    /** Questions given and never answered stop counting after so many times K further answers. */
    private static final int FORGOTTEN_AFTER = 2;

    private final int topK;
    private final int budget;
    private final Map<UUID, Judgement> answers = new HashMap<>();
    private final Map<String, Voter> voters = new HashMap<>();
    private final Map<UUID, Integer> asked = new HashMap<>();
    private Set<UUID> inPlay = Set.of();
    private Map<UUID, Set<UUID>> groups = Map.of();
    private State state;
    /** What has changed since the refresh that is under way began; null when none is. */
    private @Nullable List<UUID> since;
    private int changes;
    private boolean outdated;
    private int roll;
    /** How many answers had decided something when the last new idea came here. */
    private int newsAt;
    private boolean fitted;
    private Settling settling = Settling.UNKNOWN;
    /** How many answers had decided something when it was last told how much is settled; less than 0 when it has to be told anew. */
    private int settledAt = -1;

    /** A voter by ideas: what was asked, how much was decided, what is on the way. */
    private static final class Voter {
        private final Map<UUID, Integer> times = new HashMap<>();
        private final Set<Set<UUID>> questions = new HashSet<>();
        private int decided;
        private List<Set<UUID>> expected = List.of();
        private int expectedAt;
    }

    /**
     * @param topK   how many of the best the ranking should settle
     * @param budget most questions that one voter counts as; 0 for no limit
     */
    public Engine(int topK, int budget) {
        this.topK = topK;
        this.budget = budget;
        this.state = State.of(Items.of(Set.of(), Set.of(), Map.of()), Map.of(), null, topK, budget);
    }

    /**
     * Says which ideas may be asked about and which of them count as one. New ones can be asked about at once; other groups
     * count from the next refresh.
     *
     * @param groups members by group id
     */
    public synchronized void play(Collection<UUID> ideas, Map<UUID, Set<UUID>> groups) {
        Set<UUID> next = Set.copyOf(ideas);
        if (!inPlay.isEmpty() && !inPlay.containsAll(next)) {
            newsAt = decided();
        }
        if (!groups.equals(this.groups)) {
            this.groups = Map.copyOf(groups);
            outdated = true;
        }
        if (!next.equals(inPlay)) {
            inPlay = next;
            state.play(next);
            outdated = true;
        }
    }

    /** Says how many people are asked: what those think who have not answered is not known. */
    public synchronized void roll(int people) {
        outdated |= people != roll;
        roll = people;
    }

    /** Takes an answer; the same token again replaces the earlier one. */
    public synchronized void add(UUID token, Judgement judgement) {
        Judgement earlier = answers.get(token);
        if (judgement.equals(earlier)) {
            return;
        }
        remove(token);
        answers.put(token, judgement);
        Voter voter = voters.computeIfAbsent(judgement.voter(), v -> new Voter());
        voter.decided += judgement.isDecided() ? 1 : 0;
        voter.questions.add(Set.copyOf(judgement.ideas()));
        judgement.ideas().forEach(idea -> {
            voter.times.merge(idea, 1, Integer::sum);
            asked.merge(idea, 1, Integer::sum);
        });
        boolean expected = voter.expected.contains(Set.copyOf(judgement.ideas()));
        if (expected) {
            voter.expected = voter.expected.stream().filter(question -> !question.equals(Set.copyOf(judgement.ideas()))).toList();
        }
        state.add(judgement, Weights.factor(voter.decided, budget), expected);
        changed(token);
    }

    private Voter voter(Judgement judgement) {
        return Objects.requireNonNull(voters.get(judgement.voter()), "who has answered is known");
    }

    /** Takes an answer back; an unknown token changes nothing. */
    public synchronized void remove(UUID token) {
        Judgement judgement = answers.remove(token);
        if (judgement == null) {
            return;
        }
        Voter voter = voter(judgement);
        voter.decided -= judgement.isDecided() ? 1 : 0;
        // the question itself stays known: the page asks it again, nobody else does
        judgement.ideas().forEach(idea -> {
            voter.times.merge(idea, -1, Integer::sum);
            asked.merge(idea, -1, Integer::sum);
        });
        outdated = true;
        changed(token);
    }

    private void changed(UUID token) {
        changes++;
        if (since != null) {
            since.add(token);
        }
    }

    /** Makes the answers these: for one who has read the activity anew, as another node may have added some. */
    public synchronized void take(Map<UUID, Judgement> all) {
        new ArrayList<>(answers.keySet()).stream().filter(token -> !all.containsKey(token)).forEach(this::remove);
        new TreeMap<>(all).forEach(this::add);
    }

    /**
     * The next question for a voter: the ideas in the order in which they stand on the screen. Empty when fewer than two can be asked about
     * or this voter has been asked everything.
     *
     * @param size   4 for best and least, 2 for a duel; with fewer than four to ask about a duel is given
     * @param held   questions that the voter has and has not answered
     * @param random decides between equals and on the order
     */
    public synchronized Optional<List<UUID>> next(String voter, int size, Collection<List<UUID>> held, RandomGenerator random) {
        Voter who = voters.computeIfAbsent(voter, v -> new Voter());
        Optional<List<UUID>> next = state.next(voter, size, held, random).map(items -> ideas(items, who, random));
        List<Set<UUID>> expected = new ArrayList<>(held.stream().map(Set::copyOf).toList());
        next.ifPresent(question -> {
            expected.add(Set.copyOf(question));
            state.expect(question);
        });
        who.expected = expected;
        who.expectedAt = answers.size();
        return next;
    }

    /** For each item one idea that stands for it: of a group that which this voter, then everybody, has been asked about least. */
    private List<UUID> ideas(List<Integer> items, Voter who, RandomGenerator random) {
        List<UUID> ideas = new ArrayList<>();
        for (int item : items) {
            UUID id = state.items.id(item);
            List<UUID> members = inPlay.contains(id) ? List.of(id)
                    : new ArrayList<>(new TreeSet<>(inPlay).stream().filter(idea -> state.items.knows(idea) && state.items.of(idea) == item).toList());
            Map<UUID, Double> lot = new HashMap<>();
            members.forEach(idea -> lot.put(idea, members.size() > 1 ? random.nextDouble() : 0));
            ideas.add(members.stream().min(Comparator.<UUID>comparingInt(idea -> who.times.getOrDefault(idea, 0))
                    .thenComparingInt(idea -> asked.getOrDefault(idea, 0)).thenComparing(lot::get)).orElseThrow());
        }
        return List.copyOf(Shuffled.of(ideas, random));
    }

    /** Whether it has never been fitted, while there is something to fit. */
    public synchronized boolean isNew() {
        return !fitted && !inPlay.isEmpty() && since == null;
    }

    /** Whether enough has changed to fit anew. */
    public synchronized boolean isStale() {
        return since == null && (outdated || changes >= Math.max(LEAST_ANSWERS, state.items.size() / IDEAS_PER_REFRESH));
    }

    /**
     * Fits the model anew to all answers. May take tens of milliseconds for hundreds of ideas; voters go on meanwhile with what was known
     * before. Returns at once when somebody else is at it.
     */
    public void refresh() {
        Map<UUID, Judgement> known;
        Items items;
        State before;
        int people;
        int news;
        boolean settle;
        List<Set<UUID>> expected = new ArrayList<>();
        synchronized (this) {
            if (since != null) {
                return;
            }
            since = new ArrayList<>();
            settle = outdated || decided() >= GROWN * settledAt;
            changes = 0;
            outdated = false;
            known = new LinkedHashMap<>();
            // in the order of tokens: two nodes with the same answers come to the same
            new TreeSet<>(answers.keySet()).forEach(token -> known.put(token, answers.get(token)));
            items = Items.of(inPlay, asked.keySet(), groups);
            before = state;
            people = roll;
            news = newsAt;
            voters.values().stream().filter(voter -> answers.size() - voter.expectedAt <= FORGOTTEN_AFTER * items.size())
                    .forEach(voter -> expected.addAll(voter.expected));
        }
        State next = null;
        Settling settled = null;
        try {
            next = State.of(items, known, before, topK, budget);
            settled = !settle ? null : Settling.of(next.posterior.m, next.posterior.tau2, items, known.values(), Weights.of(known.values(), budget), people,
                    topK, news);
        } finally {
            synchronized (this) {
                if (next != null) {
                    next.play(inPlay);
                    expected.forEach(next::expect);
                    for (UUID token : since) {
                        Judgement judgement = answers.get(token);
                        if (judgement != null && !known.containsKey(token)) {
                            next.add(judgement, Weights.factor(voter(judgement).decided, budget), false);
                        }
                    }
                    state = next;
                    if (settled != null) {
                        settling = settled;
                        settledAt = (int) known.values().stream().filter(Judgement::isDecided).count();
                    }
                    fitted = true;
                }
                since = null;
            }
        }
    }

    /** Whether it is settled who is among the best, as of the last refresh. */
    public synchronized boolean isEnough() {
        return settling.isEnough();
    }

    /** How far the activity is, as of the last refresh, with a forecast (some ms for 60 ideas, when it is first asked for). */
    public Settlement settlement() {
        Settling last;
        synchronized (this) {
            last = settling;
        }
        return last.settlement();
    }

    /** How many answers there are, those that decided nothing among them. */
    public synchronized int size() {
        return answers.size();
    }

    /** How many answers decided something. */
    public synchronized int decided() {
        return voters.values().stream().mapToInt(voter -> voter.decided).sum();
    }

    /** How many have decided something: who has skipped everything has not answered. */
    public synchronized int participants() {
        return (int) voters.values().stream().filter(voter -> voter.decided > 0).count();
    }

    /** How many answers a voter has given that decided something. */
    public synchronized int answered(String voter) {
        Voter who = voters.get(voter);
        return who == null ? 0 : who.decided;
    }

    /** How many of the ideas in play a voter has not been asked about. */
    public synchronized long unseen(String voter) {
        Voter who = voters.get(voter);
        return inPlay.stream().filter(idea -> who == null || who.times.getOrDefault(idea, 0) == 0).count();
    }

    /** How often each idea in play has been asked about, the rarest first; without saying which. */
    public synchronized List<Integer> evenness() {
        return inPlay.stream().map(idea -> asked.getOrDefault(idea, 0)).sorted().toList();
    }

    /** The ids of items in play, groups under their own, the best first as of now; for measuring, never to be shown. */
    synchronized List<UUID> order() {
        return state.posterior.order(state.items.playing()).stream().map(state.items::id).toList();
    }
}
