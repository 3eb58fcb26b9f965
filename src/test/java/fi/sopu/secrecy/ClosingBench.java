package fi.sopu.secrecy;

import fi.sopu.duel.Answer;
import fi.sopu.duel.control.Counting;
import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code scripts/bench closing}: how long the transaction takes that closes a question, and how long what its answers come to is computed afterwards, on a
 * PostgreSQL and a key folder of its own.
 */
public final class ClosingBench {

    private static final int MEMBERS = 66;
    private static final int EACH = 30;
    private static final int GROUPS = 10;

    private ClosingBench() {
    }

    /** @param arguments the word closing, then how many ideas; 30, 60 and 500 where nothing is said */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sopu-closing");
        List<Integer> sizes = arguments.length < 2 ? List.of(30, 60, 500) : Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
        try (Chamber chamber = new Chamber(folder)) {
            for (int round = 0; round < 3; round++) {
                for (int ideas : sizes) {
                    measure(chamber, ideas, round);
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        System.exit(0);
    }

    private static void measure(Chamber chamber, int many, int round) throws Exception {
        AskedQuestion question = chamber.question();
        chamber.open(question);
        List<UUID> worded = IntStream.range(0, many).mapToObj(i -> chamber.word(question, UUID.randomUUID(), "Kokouksissa pidetään kiinni ajasta ja asiasta, kohta " + i)).toList();
        chamber.hall(question, MEMBERS, EACH, worded, new Random(round));
        long began = System.nanoTime();
        chamber.onlyClose(question);
        double closing = seconds(began);
        List<Idea> ideas = chamber.ideas(question);
        List<Answer> answers = chamber.kept(question);
        double alone = counted(question, ideas, List.of(), answers);
        List<IdeaGroup> groups = IntStream.range(0, Math.min(GROUPS, many / 2)).mapToObj(i -> {
            IdeaGroup group = new IdeaGroup(question.id(), Words.of("Ryhmä " + i, null));
            ideas.get(2 * i).join(group.id());
            ideas.get(2 * i + 1).join(group.id());
            return group;
        }).toList();
        System.out.printf(Locale.ROOT, "%3d ideas, %d answers: closed in %.2f s; counted in %.2f s, with %d groups in %.2f s%n", many, answers.size(), closing, alone,
                groups.size(), counted(question, ideas, groups, answers));
    }

    private static double counted(AskedQuestion question, List<Idea> ideas, List<IdeaGroup> groups, List<Answer> answers) {
        long began = System.nanoTime();
        new Counting(question, ideas, groups, answers).outcome(MEMBERS, List.of(), 0);
        return seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
