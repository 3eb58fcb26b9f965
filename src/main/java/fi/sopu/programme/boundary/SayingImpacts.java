package fi.sopu.programme.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.process.Keeping;
import fi.sopu.programme.ImpactAnswers;
import fi.sopu.programme.ImpactCall;
import fi.sopu.programme.ImpactSheet;
import fi.sopu.programme.ImpactState;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.control.StoredImpacts;
import fi.sopu.programme.control.StoredImpacts.About;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Saying in secret what a programme has brought about: one sealed ballot for each of its people, which replaces the one that they gave before. */
@UseCase
public class SayingImpacts {

    /** What its places in the box are for. */
    private static final String AS = "impact";

    @Inject
    StoredImpacts impacts;
    @Inject
    ReadingCohorts cohorts;
    @Inject
    WhoseDays whose;
    @Inject
    BallotBox box;
    @Inject
    CurrentActor actor;

    /** What the reader is asked now of programmes of their target groups, and has said nothing of yet. */
    @Allowed(member = true)
    public List<ImpactCall> waiting() {
        Map<UUID, About> open = impacts.open(cohorts.seats(actor.get().me()).keySet()).stream().collect(Collectors.toMap(one -> one.impact().id(), one -> one));
        return box.unanswered(open.keySet(), AS).stream().map(open::get).filter(Objects::nonNull).map(SayingImpacts::call).toList();
    }

    private static ImpactCall call(About one) {
        return one.impact().call(one.programme().facts().plan().name());
    }

    private List<ImpactAnswers> said(UUID id) {
        return box.mine(id, List.of(token(id))).stream().map(Ballot::payload).map(ImpactAnswers::of).toList();
    }

    /** @throws NotFound when there is no such thing to be asked, or the reader is none of the programme's people */
    @Allowed(member = true)
    public ImpactSheet sheet(UUID id) {
        About about = require(id);
        ImpactState state = state(about);
        ImpactAnswers mine = state == ImpactState.OPEN ? said(id).stream().findFirst().orElse(ImpactAnswers.NONE) : ImpactAnswers.NONE;
        return new ImpactSheet(call(about), state, mine);
    }

    private About require(UUID id) {
        About about = impacts.require(id);
        if (!about.programme().facts().invited() || !isMine(about.programme().facts())) {
            throw new NotFound("impact");
        }
        return about;
    }

    private boolean isMine(ProgrammeFacts programme) {
        UUID me = actor.get().me();
        return programme.stage() == null ? cohorts.seats(me).containsKey(programme.whose()) : whose.people(programme).containsKey(me);
    }

    private ImpactState state(About about) {
        ImpactState state = about.impact().state();
        return state == ImpactState.OPEN && !box.isOpen(about.impact().id()) ? ImpactState.COUNTED : state;
    }

    /**
     * @param typed the words
     * @throws NotFound when the reader is none of the programme's people
     * @throws Refused  when nothing is said, there are too many words, or it is not asked now
     */
    @Allowed(member = true)
    public void say(UUID id, Map<ImpactStatement, Keeping> said, String typed) {
        if (state(require(id)) != ImpactState.OPEN) {
            throw new Refused("programme.wrong.impactOver");
        }
        ImpactAnswers answers = new ImpactAnswers(said, Objects.toString(TypedText.lines(typed, ImpactAnswers.MOST), ""));
        box.put(id, token(id), answers.payload(), earlier -> true);
    }

    private UUID token(UUID id) {
        return box.token(id, id, AS);
    }
}
