package fi.sopu.programme.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.programme.FeedbackAnswers;
import fi.sopu.programme.FeedbackSheet;
import fi.sopu.programme.FeedbackState;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredFeedback;
import fi.sopu.programme.entity.GatheringSeat;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Saying in secret what a day was worth: one sealed ballot for each person, which replaces the one that they gave before. Whoever has said that they do not come is not asked,
 * unless they were there after all.
 */
@UseCase
public class GivingFeedback {

    @Inject
    ComingTogether coming;
    @Inject
    StoredFeedback feedback;
    @Inject
    Programmes programmes;
    @Inject
    BallotBox box;
    @Inject
    CurrentActor actor;

    /** @throws NotFound when there is no such day, or it is none of the reader's */
    @Allowed(member = true)
    public FeedbackSheet sheet(UUID gathering) {
        MyGathering day = coming.day(gathering);
        FeedbackState state = state(day);
        FeedbackAnswers mine = new FeedbackAnswers(Map.of());
        if (state == FeedbackState.OPEN) {
            mine = box.mine(gathering, List.of(token(gathering))).stream().map(Ballot::payload).map(FeedbackAnswers::of).findFirst().orElse(mine);
        }
        return new FeedbackSheet(day, state, CountingFeedback.last(day.day()), mine);
    }

    /** Whether the reader is asked now for feedback on one of their days. */
    @Allowed(member = true)
    public boolean isAsked(MyGathering day) {
        return state(day) == FeedbackState.OPEN;
    }

    /** Of these days, which are the reader's, those of which they are asked and have said nothing yet. */
    @Allowed(member = true)
    public List<GatheringFacts> waiting(List<GatheringFacts> days) {
        List<UUID> ids = days.stream().map(GatheringFacts::id).toList();
        Map<UUID, BoxFacts> boxes = box.facts(ids);
        UUID me = actor.get().me();
        Set<UUID> away = programmes.seats(ids).stream().filter(seat -> seat.member().equals(me) && seat.answer() == SeatAnswer.EXCUSED && seat.came() == null)
                .map(GatheringSeat::gathering).collect(Collectors.toSet());
        return days.stream().filter(day -> !away.contains(day.id()) && boxes.containsKey(day.id()) && boxes.get(day.id()).state() == BoxState.OPEN && !boxes.get(day.id()).lost()
                && box.mine(day.id(), List.of(token(day.id()))).isEmpty()).toList();
    }

    private FeedbackState state(MyGathering day) {
        UUID id = day.day().id();
        if (day.answer() == SeatAnswer.EXCUSED && !day.there()) {
            return FeedbackState.NOT_ASKED;
        }
        return box.isOpen(id) ? FeedbackState.OPEN : feedback.isCounted(id) ? FeedbackState.COUNTED : FeedbackState.NOT_ASKED;
    }

    /**
     * @throws NotFound when it is none of the reader's days
     * @throws Refused  when nothing is said, or it is not asked for now
     */
    @Allowed(member = true)
    public void give(UUID gathering, FeedbackAnswers answers) {
        if (state(coming.day(gathering)) != FeedbackState.OPEN) {
            throw new Refused("programme.wrong.notAsked");
        }
        box.put(gathering, token(gathering), answers.payload(), earlier -> true);
    }

    private UUID token(UUID gathering) {
        return box.token(gathering, gathering, "feedback");
    }
}
