package fi.sopu.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who is on the roll asks how far they are with the open questions of a stage. Each component tells of its own questions, at once; what is told goes to that person
 * and is neither stored nor logged.
 */
public final class OwnPartsAsked {

    private final List<AskedQuestion> questions;
    private final List<OwnPart> parts = new ArrayList<>();

    public OwnPartsAsked(List<AskedQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    public List<AskedQuestion> questions() {
        return questions;
    }

    public void tell(OwnPart part) {
        parts.add(part);
    }

    /** In the order of the questions. */
    public List<OwnPart> parts() {
        return questions.stream().flatMap(question -> parts.stream().filter(part -> part.question().equals(question.id()))).toList();
    }
}
