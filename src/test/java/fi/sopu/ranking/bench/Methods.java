package fi.sopu.ranking.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The methods compared, by name. */
final class Methods {

    /** Makes a method for so many voters and ideas. */
    interface Maker {
        Method make(int voters, int ideas, int budget, long seed);
    }

    static final String YARDSTICK = "aoi";
    private static final Map<String, Maker> ALL = new LinkedHashMap<>();
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        add("random", "random pairs", (v, k, b, s) -> new RandomPairs(v, k, s));
        add(YARDSTICK, "All Our Ideas", (v, k, b, s) -> new AllOurIdeas(k, s));
        add("asap", "ASAP-approx", (v, k, b, s) -> new AsapApprox(v, k, s));
        add("swiss", "Swiss", (v, k, b, s) -> new Swiss(v, k, s));
        add("balanced", "least-shown balanced", (v, k, b, s) -> new LeastShown(v, k, s));
        add("duels", "Sopu, duels", (v, k, b, s) -> new Ours(v, 2, b, s));
        add("fours", "Sopu, best and worst of four", (v, k, b, s) -> new Ours(v, 4, b, s));
    }

    private Methods() {
    }

    private static void add(String name, String title, Maker maker) {
        ALL.put(name, maker);
        TITLES.put(name, title);
    }

    static Map<String, Maker> all() {
        return ALL;
    }

    static Maker maker(String name) {
        Maker maker = ALL.get(name);
        if (maker == null) {
            throw new BadOption("no method is called " + name + "; there are " + String.join(", ", ALL.keySet()));
        }
        return maker;
    }

    static String title(String name) {
        return TITLES.get(name);
    }
}
