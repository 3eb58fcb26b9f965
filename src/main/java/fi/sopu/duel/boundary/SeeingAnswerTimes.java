package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.AnswerTimes;
import fi.sopu.duel.control.TimeCounts;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilSettings;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whoever runs the process sees how long answers take, to compare the minutes promised with the minutes used. */
@UseCase
public class SeeingAnswerTimes {

    @Inject
    BallotBox box;
    @Inject
    TimeCounts counts;

    /**
     * Of each question a histogram for each format in which at least {@link AnswerTimes#LEAST} answers were timed. None while a question is open, since each
     * answer would be seen in it, and none when fewer have answered than anything is told of.
     *
     * @param questions of one stage
     * @param smallest  of fewer people nothing is told in it
     */
    // as the page of times, which is for fewer than the runners
    @Allowed({Role.CHAIR, Role.COACH, Role.FACILITATOR, Role.REGIONAL_ADMIN})
    public Map<UUID, List<AnswerTimes>> of(Collection<UUID> questions, int smallest) {
        List<UUID> told = box.facts(questions).entrySet().stream()
                .filter(one -> one.getValue().state() != BoxState.OPEN && one.getValue().participants() >= Math.max(CouncilSettings.SMALLEST, smallest)).map(Map.Entry::getKey)
                .toList();
        Map<UUID, List<AnswerTimes>> all = counts.of(told);
        all.replaceAll((question, given) -> given.stream().filter(times -> times.answers() >= AnswerTimes.LEAST).toList());
        return all;
    }
}
