package fi.sopu.running.load;

import fi.sopu.launch.Options;
import fi.sopu.launch.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL and a Sopu of a benchmark's own, as in use: the database writes to disk before it says so. Gone when the benchmark ends. */
final class BenchStack {

    private BenchStack() {
    }

    static Stack start(String name) throws IOException {
        Path data = Files.createTempDirectory(name);
        Options chosen = Options.temporary(data);
        Stack stack = Stack.start(new Options(chosen.port(), chosen.keycloakPort(), chosen.mailboxPort(), 0, data, false, false, null, true, Map.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            delete(data);
        }));
        return stack;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** @param arguments the benchmark's name, then options, each with a value */
    static Map<String, String> options(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int at = 1; at + 1 < arguments.length; at += 2) {
            given.put(arguments[at], arguments[at + 1]);
        }
        return given;
    }

    static String machine() {
        try {
            String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2)).orElse("unknown processor");
            String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
            return String.format(Locale.ROOT, "%d cores of %s, load %s before, Java %s; client beside the server", Runtime.getRuntime().availableProcessors(), model, load,
                    Runtime.version().feature());
        } catch (IOException elsewhere) {
            return Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version().feature();
        }
    }
}
