package fi.sopu.ranking.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How near a ranking is to the truth. */
final class Measures {

    private Measures() {
    }

    /** Kendall's tau-b: ties on either side count for neither. */
    static double tau(double[] a, double[] b) {
        double both = 0;
        double onlyA = 0;
        double onlyB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                double x = Math.signum(a[i] - a[j]);
                double y = Math.signum(b[i] - b[j]);
                both += x * y;
                onlyA += x * x;
                onlyB += y * y;
            }
        }
        return both / Math.sqrt(Math.max(1e-12, onlyA * onlyB));
    }

    /** The share of the truly best k that are among the k ranked best. */
    static double recall(double[] scores, double[] truth, int k) {
        int best = Math.min(k, truth.length);
        Set<Integer> found = new HashSet<>(order(scores).subList(0, best));
        found.retainAll(order(truth).subList(0, best));
        return (double) found.size() / best;
    }

    /** Normalised discounted cumulative gain of the first k; the gain of an idea is the number of ideas that are truly below it. */
    static double ndcg(double[] scores, double[] truth, int k) {
        List<Integer> ideal = order(truth);
        double[] gain = new double[truth.length];
        for (int place = 0; place < ideal.size(); place++) {
            gain[ideal.get(place)] = truth.length - 1 - place;
        }
        List<Integer> found = order(scores);
        double reached = 0;
        double most = 0;
        for (int place = 0; place < Math.min(k, truth.length); place++) {
            double discount = Math.log(place + 2) / Math.log(2);
            reached += gain[found.get(place)] / discount;
            most += gain[ideal.get(place)] / discount;
        }
        return reached / most;
    }

    static List<Integer> order(double[] scores) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> scores[i]).reversed());
        return order;
    }
}
