package fi.sopu.process.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.process.Participation;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Counting who has answered: computed from the sealed answers while a stage is open, as published once it is closed. */
@UseCase
public class CountingParticipation {

    @Inject
    Stages stages;
    @Inject
    Outcomes outcomes;
    @Inject
    BallotBox box;

    /** @throws fi.sopu.shared.Refused when the key store is away */
    @Allowed({Role.REGIONAL_ADMIN, Role.CHAIR, Role.VICE_CHAIR, Role.COACH, Role.FACILITATOR, Role.PARTICIPATION_EXPERT})
    public Participation of(UUID stage) {
        Stage found = stages.require(stage);
        List<Question> questions = stages.questions(stage);
        return switch (found.state()) {
            case PLANNED -> new Participation(0, 0);
            case OPEN -> open(stage, questions);
            case CLOSED -> new Participation(questions.stream().flatMap(question -> outcomes.of(question, found).stream())
                    .mapToInt(outcome -> outcome.participants()).max().orElse(0), found.roll());
        };
    }

    private Participation open(UUID stage, List<Question> questions) {
        List<UUID> roll = stages.roll(stage);
        Set<UUID> silent = new HashSet<>(roll);
        for (Question question : questions) {
            if (box.facts(question.id()).isPresent()) {
                silent.retainAll(box.silent(question.id(), silent));
            }
        }
        return new Participation(roll.size() - silent.size(), roll.size());
    }
}
