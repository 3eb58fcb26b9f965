package fi.sopu.ranking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What one voter has been asked, by item number: how often each, and which of them in one question. */
final class Past {

    private int[] times;
    private BitSet[] together;

    Past(int items) {
        times = new int[items];
        together = new BitSet[items];
    }

    /** A copy with room for so many items. */
    Past copy(int items) {
        Past copy = new Past(Math.max(items, times.length));
        System.arraycopy(times, 0, copy.times, 0, times.length);
        for (int i = 0; i < together.length; i++) {
            copy.together[i] = together[i] == null ? null : (BitSet) together[i].clone();
        }
        return copy;
    }

    void add(List<Integer> question) {
        int most = question.stream().mapToInt(i -> i).max().orElse(-1) + 1;
        if (most > times.length) {
            times = Arrays.copyOf(times, most);
            together = Arrays.copyOf(together, most);
        }
        for (int i : question) {
            times[i]++;
            if (together[i] == null) {
                together[i] = new BitSet();
            }
            for (int j : question) {
                together[i].set(j);
            }
        }
    }

    int times(int item) {
        return times[item];
    }

    boolean together(int one, int other) {
        return together[one] != null && together[one].get(other);
    }
}
