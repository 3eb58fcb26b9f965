package fi.sopu.duel.control;

import fi.sopu.duel.Task;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How many answers a question's part of its stage's minutes covers, and how many minutes it takes with the ideas that there are. Reckoned with 3.5 s to
 * read an idea for the first time, 1 s for each later time, 2.5 s to decide a duel and 6 s to decide a four, half of the ideas being new; and with one
 * idea of one's own, which takes 40 s to word.
 */
public final class Budget {

    private static final double FIRST = 3.5;
    private static final double AGAIN = 1;
    private static final double READING = (FIRST + AGAIN) / 2;
    private static final double DUEL = 2.5;
    private static final double FOUR = 6;
    private static final double WORDING = 40;
    private static final int LEAST = 3;
    /** What few ideas give: asked for with each answer, and always the same for as many. */
    private static final Map<Counted, Integer> TASKS = new ConcurrentHashMap<>();

    private Budget() {
    }

    public static int answers(AskedQuestion question) {
        return Math.max(LEAST, (int) Math.round(share(question) / seconds(question.plan().format())));
    }

    /**
     * The seconds that the question asks of a person who words one idea: its part of the stage's minutes, or less where so few ideas leave less to read or
     * to ask.
     *
     * @param ideas that can be asked about, those that count as one once
     */
    public static int promised(AskedQuestion question, int ideas) {
        double share = share(question);
        if (ideas < 2) {
            return (int) Math.round(share);
        }
        int size = ideas < Task.size(Format.BEST_WORST) ? Task.size(Format.DUEL) : Task.size(question.plan().format());
        int tasks = tasks(ideas, size, answers(question));
        double takes = WORDING + tasks * (deciding(size) + size * AGAIN) + Math.min(ideas, tasks * size) * (FIRST - AGAIN);
        return (int) Math.round(Math.min(share, takes));
    }

    private record Counted(int ideas, int size, int most) {
    }

    /** How many tasks one can be given until every idea has stood beside every other; no more than {@code most}. */
    private static int tasks(int ideas, int size, int most) {
        int pairs = ideas * (ideas - 1) / 2;
        if (pairs >= most * size * (size - 1) / 2) {
            return most;
        }
        return TASKS.computeIfAbsent(new Counted(ideas, size, most), one -> counted(ideas, size, most, pairs));
    }

    private static int counted(int ideas, int size, int most, int pairs) {
        boolean[][] met = new boolean[ideas][ideas];
        int tasks = 0;
        for (int left = pairs; left > 0 && tasks < most; tasks++) {
            List<Integer> task = new ArrayList<>();
            while (task.size() < size) {
                task.add(IntStream.range(0, ideas).filter(idea -> !task.contains(idea)).boxed().max(Comparator.comparingLong(idea -> fresh(met, idea, task))).orElseThrow());
            }
            for (int one : task) {
                for (int other : task) {
                    left -= one < other && !met[one][other] ? 1 : 0;
                    met[one][other] = true;
                }
            }
        }
        return tasks;
    }

    /** How many of the task it has not met; for the first one of a task, of all. */
    private static long fresh(boolean[][] met, int idea, List<Integer> task) {
        return task.isEmpty() ? IntStream.range(0, met.length).filter(other -> other != idea && !met[idea][other]).count()
                : task.stream().filter(other -> !met[idea][other]).count();
    }

    private static double share(AskedQuestion question) {
        return 60.0 * question.stage().minutes() / Math.max(1, question.positions());
    }

    private static double deciding(int size) {
        return size == Task.size(Format.BEST_WORST) ? FOUR : DUEL;
    }

    /**
     * How many of the budget's questions somebody has used up by passing them by: a third of it is free, so that nobody comes to the questions of
     * their choice by passing all others.
     *
     * @param passed tasks skipped, or said to be beyond choosing
     */
    public static int used(int budget, int passed) {
        return Math.max(0, passed - budget / 3);
    }

    /** Seconds that one answer takes. */
    public static double seconds(Format format) {
        return Task.size(format) * READING + deciding(Task.size(format));
    }
}
