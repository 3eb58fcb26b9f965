package fi.sopu.duel.control;

import fi.sopu.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts that may mean the same: again and again the two clusters whose members are most alike on average are put together,
 * beginning with each text by itself, until none are alike enough (average linkage). Groups that a person has made stay together
 * and are never merged. Texts are compared in each language that both have; the likelier language counts.
 */
public final class AlikeTexts {

    private static final double NEVER = -1;

    private final List<UUID> ids;
    private final double[][] likeness;

    /**
     * What may belong together.
     *
     * @param group    the group that the texts would join, or null
     * @param texts    two or more, or one or more that would join a group; the one most like the others first
     * @param likeness average at which the last of them came, 0..1
     */
    public record Alike(@Nullable UUID group, List<UUID> texts, double likeness) {}

    /** @param joined those that a person has not put here */
    private record Cluster(@Nullable UUID group, List<Integer> members, List<Integer> joined, double likeness) {

        Cluster with(Cluster other, double at) {
            return new Cluster(group == null ? other.group : group, both(members, other.members), both(joined, other.joined), at);
        }

        private static List<Integer> both(List<Integer> one, List<Integer> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        boolean isNews() {
            return joined.size() > (group == null ? 1 : 0);
        }
    }

    private AlikeTexts(Map<UUID, Words> texts, Collection<Set<UUID>> apart) {
        ids = texts.keySet().stream().sorted().toList();
        likeness = new double[ids.size()][ids.size()];
        for (String language : Likeness.languages()) {
            List<String> said = ids.stream().map(id -> Likeness.text(Objects.requireNonNull(texts.get(id)), language)).toList();
            Likeness among = new Likeness(language, said.stream().filter(Objects::nonNull).toList());
            for (int i = 0; i < said.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (said.get(i) != null && said.get(j) != null) {
                        set(i, j, Math.max(likeness[i][j], among.between(said.get(i), said.get(j))));
                    }
                }
            }
        }
        apart.stream().map(pair -> pair.stream().filter(texts::containsKey).map(ids::indexOf).toList()).filter(pair -> pair.size() == 2)
                .forEach(pair -> set(pair.get(0), pair.get(1), NEVER));
    }

    private void set(int i, int j, double value) {
        likeness[i][j] = value;
        likeness[j][i] = value;
    }

    /**
     * @param texts  by id, groups' members too
     * @param groups members by group; the other texts stand alone
     * @param apart  pairs that a person has said are different
     * @return the surest first
     */
    public static List<Alike> among(Map<UUID, Words> texts, Map<UUID, Set<UUID>> groups, Collection<Set<UUID>> apart) {
        AlikeTexts all = new AlikeTexts(texts, apart);
        List<Cluster> clusters = new ArrayList<>();
        groups.forEach((group, members) -> clusters.add(new Cluster(group, members.stream().map(all.ids::indexOf).toList(), List.of(), 1)));
        all.ids.stream().filter(id -> groups.values().stream().noneMatch(members -> members.contains(id)))
                .map(id -> List.of(all.ids.indexOf(id))).forEach(alone -> clusters.add(new Cluster(null, alone, alone, 1)));
        boolean more = true;
        while (more) {
            more = all.putTogether(clusters);
        }
        return clusters.stream().filter(Cluster::isNews).sorted(Comparator.comparingDouble(Cluster::likeness).reversed())
                .map(cluster -> new Alike(cluster.group, all.closestFirst(cluster), cluster.likeness)).toList();
    }

    private boolean putTogether(List<Cluster> clusters) {
        int one = -1;
        int other = -1;
        double most = Likeness.ALIKE;
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = 0; j < i; j++) {
                double average = average(clusters.get(i), clusters.get(j));
                if (average >= most) {
                    most = average;
                    one = j;
                    other = i;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        clusters.set(one, clusters.get(one).with(clusters.remove(other), most));
        return true;
    }

    private double average(Cluster one, Cluster other) {
        if (one.group != null && other.group != null) {
            return NEVER;
        }
        double sum = 0;
        for (int i : one.members) {
            for (int j : other.members) {
                if (likeness[i][j] == NEVER) {
                    return NEVER;
                }
                sum += likeness[i][j];
            }
        }
        return sum / (one.members.size() * other.members.size());
    }

    private List<UUID> closestFirst(Cluster cluster) {
        return cluster.joined.stream().sorted(Comparator.comparingDouble(
                (Integer i) -> cluster.members.stream().mapToDouble(j -> likeness[i][j]).sum()).reversed()).map(ids::get).toList();
    }
}
