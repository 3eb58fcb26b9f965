package fi.sopu.ranking.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** --name value, each with what it is when not given. */
public final class Options {

    private final Map<String, String> values = new LinkedHashMap<>();

    public Options(Map<String, String> defaults, List<String> given) {
        values.putAll(defaults);
        for (int i = 0; i < given.size(); i += 2) {
            String name = given.get(i).replaceFirst("^--", "");
            if (!given.get(i).startsWith("--") || !values.containsKey(name)) {
                throw new BadOption("there is no option " + given.get(i) + "; there are " + values.keySet().stream().map(o -> "--" + o).collect(Collectors.joining(", ")));
            }
            if (i + 1 == given.size()) {
                throw new BadOption("--" + name + " wants a value");
            }
            values.put(name, given.get(i + 1));
        }
    }

    public String text(String name) {
        return values.get(name);
    }

    public List<String> list(String name) {
        return Arrays.stream(values.get(name).split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    public int[] numbers(String name) {
        return list(name).stream().mapToInt(text -> whole(name, text, 1, 1000)).sorted().toArray();
    }

    public int whole(String name, int least, int most) {
        return whole(name, values.get(name), least, most);
    }

    private static int whole(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadOption("--" + name + " wants a whole number from " + least + " to " + most + ", not " + text);
    }

    public long seed(String name) {
        try {
            return Long.parseLong(values.get(name));
        } catch (NumberFormatException e) {
            throw new BadOption("--" + name + " wants a whole number, not " + values.get(name));
        }
    }

    public double real(String name, double least, double most) {
        try {
            double number = Double.parseDouble(values.get(name));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadOption("--" + name + " wants a number from " + least + " to " + most + ", not " + values.get(name));
    }

    public boolean yes(String name) {
        return one(name, "yes", "no").equals("yes");
    }

    public String one(String name, String... of) {
        if (!List.of(of).contains(values.get(name))) {
            throw new BadOption("--" + name + " is one of " + String.join(", ", of) + ", not " + values.get(name));
        }
        return values.get(name);
    }
}
