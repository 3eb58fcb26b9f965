package fi.sopu.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A stage and who may answer it: for Sopu alone, never shown.
 *
 * @param members on the roll
 * @param asked   those of them who are meant: all, or whoever has something left to answer
 */
public record StageRoll(PlannedStage stage, List<AskedQuestion> questions, List<UUID> members, Set<UUID> asked) {

    public StageRoll {
        questions = List.copyOf(questions);
        members = List.copyOf(members);
        asked = Set.copyOf(asked);
    }
}
