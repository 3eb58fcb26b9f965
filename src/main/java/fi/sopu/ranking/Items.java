package fi.sopu.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What is ranked, numbered from 0: each group of ideas is one item under the group's id, each idea outside groups one under its own.
 * In the order of ids, so that the numbers say nothing and are the same everywhere; only those that come later go to the end.
 */
final class Items {

    private final List<UUID> ids;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, UUID> groupOf;
    private final Set<UUID> playing;

    private Items(List<UUID> ids, Map<UUID, UUID> groupOf, Set<UUID> playing) {
        this.ids = ids;
        this.groupOf = groupOf;
        this.playing = playing;
        ids.forEach(id -> numbers.put(id, numbers.size()));
    }

    /**
     * @param inPlay ideas to rank or ask about
     * @param others ideas that answers name and that need not be in play; they inform only
     * @param groups members by group id
     */
    static Items of(Collection<UUID> inPlay, Collection<UUID> others, Map<UUID, Set<UUID>> groups) {
        Map<UUID, UUID> groupOf = new HashMap<>();
        new TreeMap<>(groups).forEach((id, members) -> members.forEach(member -> groupOf.putIfAbsent(member, id)));
        Set<UUID> all = new TreeSet<>();
        Set<UUID> playing = new TreeSet<>();
        inPlay.forEach(idea -> playing.add(groupOf.getOrDefault(idea, idea)));
        all.addAll(playing);
        others.forEach(idea -> all.add(groupOf.getOrDefault(idea, idea)));
        return new Items(List.copyOf(all), groupOf, playing);
    }

    /** The same numbers and groups with other ideas in play. */
    Items with(Collection<UUID> inPlay) {
        Set<UUID> next = new TreeSet<>();
        inPlay.forEach(idea -> next.add(groupOf.getOrDefault(idea, idea)));
        List<UUID> all = new ArrayList<>(ids);
        next.stream().filter(id -> !numbers.containsKey(id)).forEach(all::add);
        return new Items(List.copyOf(all), groupOf, next);
    }

    int size() {
        return ids.size();
    }

    UUID id(int item) {
        return ids.get(item);
    }

    /** Numbers of those in play. */
    int[] playing() {
        return IntStream.range(0, ids.size()).filter(i -> playing.contains(ids.get(i))).toArray();
    }

    boolean knows(UUID idea) {
        return numbers.containsKey(groupOf.getOrDefault(idea, idea));
    }

    /** The number of the item that an idea belongs to; also takes a group's id. */
    int of(UUID idea) {
        Integer number = numbers.get(groupOf.getOrDefault(idea, idea));
        if (number == null) {
            throw new IllegalArgumentException("not ranked");
        }
        return number;
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
