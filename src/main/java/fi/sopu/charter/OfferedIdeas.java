package fi.sopu.charter;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.Pole;
import fi.sopu.process.StageKind;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ideas of one closed question, best first, from which clauses can be made; or the lines on which people have agreed on one day.
 *
 * @param question of lines the day
 * @param themes   whether they are its themes, with the ideas that are in none, and not the ideas one by one
 * @param agreedOn the day of the lines; null of ideas
 * @param counting that they are being counted for the first time, so that there are none yet; else null
 */
public record OfferedIdeas(UUID question, StageKind stage, Pole pole, Words asked, boolean themes, List<Idea> ideas, @Nullable LocalDate agreedOn,
        @Nullable BeingCounted counting) {

    /**
     * @param clauses numbers of the promises that the idea stands behind already
     * @param avoided the same of what is avoided
     */
    public record Idea(UUID id, int rank, Words words, List<Integer> clauses, List<Integer> avoided) {

        public boolean used() {
            return !clauses.isEmpty() || !avoided.isEmpty();
        }

        /** The promises' numbers one after the other: 2, 5. */
        public String numbers() {
            return joined(clauses);
        }

        /** The same of what is avoided. */
        public String avoidedNumbers() {
            return joined(avoided);
        }

        private static String joined(List<Integer> numbers) {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }
}
