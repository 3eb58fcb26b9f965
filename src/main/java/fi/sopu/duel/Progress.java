package fi.sopu.duel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a voter is with a question, and what comes next.
 *
 * @param step     what there is to do
 * @param answered tasks this voter has decided; who cannot choose or skips has not answered
 * @param enough   how many answers the stage's time covers
 * @param promised seconds that the question asks of one, with the ideas that there are now
 * @param ideas    how many may be asked about now
 * @param unseen   how many of them this voter has not been asked about
 * @param settled  it was settled who is among the best when the stage's numbers were last taken: further answers, anybody's, would hardly change it
 * @param tasks    the next ones, ready to be shown one after the other
 * @param back     the task whose answer this voter can undo first, in the turn of that answer, so that whoever comes back can do it too; null for none
 */
public record Progress(Step step, int answered, int enough, int promised, int ideas, long unseen, boolean settled, List<AskedTask> tasks, @Nullable AskedTask back) {

    /** The question was closed while an answer was on its way in: there is nothing more to do. */
    public static final Progress OVER = new Progress(Step.FINISHED, 0, 1, 0, 0, 0, false, List.of(), null);

    public enum Step {
        /** Fewer than two ideas: word some. */
        WORDING, ASKING,
        /** This voter has been asked everything there is for now. */
        FINISHED
    }

    public Progress {
        tasks = List.copyOf(tasks);
    }
}
