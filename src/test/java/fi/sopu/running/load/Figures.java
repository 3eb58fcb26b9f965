package fi.sopu.running.load;

import java.util.List;
import java.util.Locale;

/** Lines of a table about calls. */
final class Figures {

    static final String HEAD = String.format(Locale.ROOT, "%-34s %8s %8s %8s %8s", "", "p50 ms", "p99 ms", "most ms", "errors");
    private static final double P99 = 0.99;

    private Figures() {
    }

    static String line(String title, List<Phone.Call> calls) {
        double[] millis = calls.stream().filter(Phone.Call::good).mapToDouble(Phone.Call::millis).sorted().toArray();
        long errors = calls.stream().filter(call -> !call.good()).count();
        return String.format(Locale.ROOT, "%-34s %8.1f %8.1f %8.1f %8d ", title, at(millis, 0.5), at(millis, P99), at(millis, 1), errors);
    }

    /** @param share of the values that are smaller */
    static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
