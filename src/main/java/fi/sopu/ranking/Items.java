package fi.sopu.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What is ranked, numbered from 0: each group of ideas is one item under the group's id, each idea outside groups one under its own.
 * In the order of ids, so that the numbers say nothing and are the same everywhere.
 */
final class Items {

    private final List<UUID> ids;
    private final Map<UUID, Integer> ofIdea = new HashMap<>();
    private final boolean[] inPlay;
    private final Map<UUID, Set<UUID>> groups;

    /**
     * @param inPlay ideas to rank or ask about
     * @param others ideas that answers name and that are not in play; they inform only
     * @param groups members by group id
     */
    Items(Collection<UUID> inPlay, Collection<UUID> others, Map<UUID, Set<UUID>> groups) {
        this.groups = Map.copyOf(groups);
        Map<UUID, UUID> group = new HashMap<>();
        new TreeMap<>(groups).forEach((id, members) -> members.forEach(member -> group.putIfAbsent(member, id)));
        Set<UUID> playing = new TreeSet<>();
        inPlay.forEach(idea -> playing.add(group.getOrDefault(idea, idea)));
        Set<UUID> all = new TreeSet<>(playing);
        others.forEach(idea -> all.add(group.getOrDefault(idea, idea)));
        ids = List.copyOf(all);
        Map<UUID, Integer> index = new HashMap<>();
        ids.forEach(id -> index.put(id, index.size()));
        Set<UUID> ideas = new LinkedHashSet<>(inPlay);
        ideas.addAll(others);
        ideas.forEach(idea -> ofIdea.put(idea, index.get(group.getOrDefault(idea, idea))));
        this.inPlay = new boolean[ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            this.inPlay[i] = playing.contains(ids.get(i));
        }
    }

    int size() {
        return ids.size();
    }

    UUID id(int item) {
        return ids.get(item);
    }

    boolean isInPlay(int item) {
        return inPlay[item];
    }

    /** Numbers of those in play. */
    int[] playing() {
        return java.util.stream.IntStream.range(0, inPlay.length).filter(i -> inPlay[i]).toArray();
    }

    boolean knows(UUID idea) {
        return ofIdea.containsKey(idea);
    }

    int of(UUID idea) {
        return ofIdea.get(idea);
    }

    /** The number of an idea outside groups or of a group. */
    int number(UUID id) {
        int at = java.util.Collections.binarySearch(ids, id);
        if (at < 0) {
            throw new IllegalArgumentException("not ranked");
        }
        return at;
    }

    Map<UUID, Set<UUID>> groups() {
        return groups;
    }

    /** Tells the pairs that an answer decides; those inside a group say nothing. */
    void each(Judgement judgement, Pairs pairs) {
        for (Judgement.Win win : judgement.wins()) {
            int winner = of(win.winner());
            int loser = of(win.loser());
            if (winner != loser) {
                pairs.take(winner, loser);
            }
        }
    }

    /** Takes one item over another. */
    @FunctionalInterface
    interface Pairs {
        void take(int winner, int loser);
    }
}
