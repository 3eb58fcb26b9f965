package fi.sopu.ranking.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes the council of each repetition, the same for all methods. */
interface Councils {

    Council of(long seed);

    static Councils simulated(int voters, int ideas, double slope) {
        return seed -> new SimulatedCouncil(voters, ideas, slope, new SplittableRandom(seed));
    }

    static Councils replayed(double[][] values, int voters, int ideas) {
        return seed -> ReplayedCouncil.subset(values, voters, ideas, new SplittableRandom(seed));
    }

    /** A set of councils with its name. */
    record Named(String name, Councils councils) {}

    /** Simulated ones, or one set for each matrix. */
    static List<Named> of(Options options) {
        int voters = options.whole("voters", 2, 10_000);
        int ideas = options.whole("ideas", 2, 500);
        if (options.text("data").isEmpty()) {
            return List.of(new Named("simulated", simulated(voters, ideas, options.real("noise", 0.01, 100))));
        }
        Path data = Path.of(options.text("data"));
        List<Path> files = new ArrayList<>();
        try {
            if (Files.isDirectory(data)) {
                try (Stream<Path> all = Files.list(data)) {
                    all.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
                }
            } else if (Files.isRegularFile(data)) {
                files.add(data);
            }
            if (files.isEmpty()) {
                throw new BadOption("--data " + data + ": there is no such CSV file, nor a folder with any");
            }
            List<Named> all = new ArrayList<>();
            for (Path file : files) {
                all.add(new Named(file.getFileName().toString(), replayed(ReplayedCouncil.read(file), voters, ideas)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
