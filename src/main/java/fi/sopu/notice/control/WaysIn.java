package fi.sopu.notice.control;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.KindsOfQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Where a mail about an open stage leads. */
@ApplicationScoped
public class WaysIn {

    @Inject
    KindsOfQuestion kinds;

    /** Straight to where all of it is answered, or else to the home, where each part has its button. */
    public String in(List<AskedQuestion> questions, UUID stage) {
        List<String> paths = questions.stream().map(question -> kinds.of(question.kind()).answering().path()).distinct().toList();
        return paths.size() == 1 ? paths.get(0) + "?stage=" + stage : "/";
    }
}
