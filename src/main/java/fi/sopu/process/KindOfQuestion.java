package fi.sopu.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How questions of one kind are planned, shown and answered. A bean of the component whose questions they are, found by
 * {@link KindsOfQuestion}; the same component opens their ballots and counts them ({@link StageOpened}, {@link StageClosing}). Whoever
 * handles questions of any kind asks this, and names none. Texts are told by their keys, views by their paths under WEB-INF, pages by
 * their paths in the council.
 */
public interface KindOfQuestion extends OfKind {

    /** Where a stage's questions of this kind are answered. */
    WayIn answering();

    /** Text of the button that adds one to a stage's plan. */
    String adding();

    /** What such a question is about and how it is asked, for the plan: one text or more, the first by itself where there is little room. */
    List<String> about(Pole pole, Format format);

    /** View of the fields that such a question has beside its words, around {@code q}, the page's form of it; "" for none. Its ids are no other kind's. */
    String form();

    /** What those who write the plan are told about such a question; "" for nothing. */
    default String hint() {
        return "";
    }

    /** View of where else one gets from such a question, {@code q}, on the page of its {@code stage}; "" for none. */
    default String links() {
        return "";
    }

    /** Why a stage can not ask two questions of this kind; empty where it can. */
    default Optional<String> onlyOne() {
        return Optional.empty();
    }

    /** Those whom such a question asks, in the body or not; empty where it asks everybody in the body. */
    default Optional<Set<UUID>> asks(QuestionPlan plan) {
        return Optional.empty();
    }

    /** Why the process can not ask this yet; empty where it can. */
    default Optional<String> missing(KnownProcess process) {
        return Optional.empty();
    }
}
