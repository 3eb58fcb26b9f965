package fi.sopu.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The numbers of an open stage are taken, once in a quarter of an hour; fired in the transaction that keeps them. Whoever counts answers adds
 * what may be told of them, in {@link Steps}: nothing else that depends on answers reaches anybody until the stage is closed.
 */
public final class StepTaken {

    private final List<AskedQuestion> questions;
    private final Map<String, Integer> counts = new TreeMap<>();

    public StepTaken(List<AskedQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    public List<AskedQuestion> questions() {
        return questions;
    }

    /** @param told counts by name, which {@code ReadingSteps} gives back by the question */
    public void tell(UUID question, Map<String, Integer> told) {
        told.forEach((name, count) -> counts.put(question + "." + name, count));
    }

    /** What has been told of all questions, each name after its question's id and a point. */
    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
