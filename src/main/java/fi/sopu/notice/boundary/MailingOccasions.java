package fi.sopu.notice.boundary;

import fi.sopu.charter.CharterStep;
import fi.sopu.facilitator.FacilitatorAsked;
import fi.sopu.facilitator.FacilitatorPassed;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.NewcomerCame;
import fi.sopu.identity.PersonalLinkAsked;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.MailFailed;
import fi.sopu.network.NetworkEnding;
import fi.sopu.network.NetworkInvited;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.control.WaysIn;
import fi.sopu.process.CharterAdopted;
import fi.sopu.process.FollowupDue;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.StageOpened;
import fi.sopu.process.StageStuck;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.programme.ImpactAsked;
import fi.sopu.programme.PlaceGot;
import fi.sopu.programme.PollDecided;
import fi.sopu.programme.PollOpened;
import fi.sopu.proposal.ProposalAnswered;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Hears what others have done and lets those be told by mail whom it concerns: each in the transaction that did it. */
@UseCase
public class MailingOccasions {

    private static final Words NOTHING = Words.of(null, null);
    private static final String BOOKINGS = "/facilitator/bookings";
    private static final String POLL = "/programme/poll?id=";
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Inject
    TellingByMail telling;
    @Inject
    FindingMembers members;
    @Inject
    ReadingProcesses processes;
    @Inject
    WaysIn ways;

    void opened(@Observes StageOpened opened) {
        PlannedStage stage = opened.stage();
        telling.tell(opened.roll(), Occasion.OPENED, stage.title(), ways.in(opened.questions(), stage.id()), stage.minutes(), stage.when().closesAt());
    }

    void asked(@Observes CharterStep step) {
        if (step.kind() == CharterStep.Kind.ASKED) {
            charter(step.process(), Occasion.ASKED, "/charter/draft?process=");
        }
    }

    void adopted(@Observes CharterAdopted adopted) {
        charter(adopted.process(), Occasion.ADOPTED, "/charter/charter?process=");
    }

    private void charter(UUID process, Occasion occasion, String path) {
        KnownProcess known = processes.process(process);
        telling.tell(ids(members.roll(known.body()).stream()), occasion, known.title(), path + process, 0, null);
    }

    /** Whoever is taken in from a file or by another system later fires the same. */
    void added(@Observes Acted acted) {
        if (acted.act().equals("identity.memberAdded")) {
            telling.tell(List.of(acted.subject()), Occasion.WELCOME, NOTHING, "/", 0, null);
        }
    }

    void came(@Observes NewcomerCame newcomer) {
        telling.tellOnce(newcomer.admins(), Occasion.NEWCOMER, NOTHING, "/identity/waiting");
    }

    void wanted(@Observes PersonalLinkAsked link) {
        telling.tellAtOnce(link.member(), Occasion.LINK, link.path());
    }

    /** That a mail about mail did not arrive is told to nobody by mail. */
    void failed(@Observes MailFailed failed) {
        if (!failed.purpose().equals(Occasion.FAILED.name())) {
            telling.tellOnce(admins(), Occasion.FAILED, NOTHING, "/mail/failed");
        }
    }

    void stuck(@Observes StageStuck stuck) {
        telling.tell(Stream.concat(leaders().stream(), admins().stream()).distinct().toList(), Occasion.STUCK, stuck.stage().title(), "/process/stage?stage=" + stuck.stage().id(),
                0, null);
    }

    /** One that has opened itself is told of as any other that opens. */
    void followup(@Observes FollowupDue due) {
        if (!due.opened()) {
            telling.tell(leaders(), Occasion.OVERDUE, due.stage().title(), "/process/stage?stage=" + due.stage().id(), 0, null);
        }
    }

    void placeGot(@Observes PlaceGot got) {
        telling.tell(List.of(got.member()), Occasion.PLACE, got.title(), "/programme/day?id=" + got.gathering(), 0, null);
    }

    void impactAsked(@Observes ImpactAsked asked) {
        telling.tell(asked.people(), Occasion.IMPACT, asked.programme(), "/programme/impact?id=" + asked.impact(), 2, asked.until());
    }

    void polled(@Observes PollOpened poll) {
        telling.tell(poll.members(), Occasion.POLL, poll.title(), POLL + poll.poll(), 0, poll.closes().atTime(LAST_MINUTE).atZone(Zone.HERE).toInstant());
    }

    void decided(@Observes PollDecided poll) {
        telling.tell(poll.members(), Occasion.POLL_CHOSEN, poll.title(), POLL + poll.poll(), 0, null);
    }

    void answered(@Observes ProposalAnswered answer) {
        telling.tell(answer.backers(), Occasion.PROPOSAL, Words.of(answer.title(), answer.title()), "/proposal/proposal?id=" + answer.proposal(), 0, null);
    }

    void askedToFacilitate(@Observes FacilitatorAsked asked) {
        telling.tell(List.of(asked.facilitator()), Occasion.FACILITATOR_ASKED, Words.of(asked.title(), asked.title()), BOOKINGS, 0, null);
    }

    void passedOn(@Observes FacilitatorPassed passed) {
        telling.tell(List.of(passed.asker()), Occasion.FACILITATOR_PASSED, Words.of(passed.title(), passed.title()), BOOKINGS, 0, null);
    }

    void networkAsks(@Observes NetworkInvited asked) {
        telling.tell(admins(), Occasion.NETWORK_INVITED, asked.network(), "/network/membership?id=" + asked.membership(), 0, null);
    }

    void networkEnds(@Observes NetworkEnding ending) {
        telling.tell(ending.whom(), Occasion.NETWORK_ENDING, ending.network(), "/", 0, null);
    }

    private List<UUID> admins() {
        return ids(members.byRole(Role.REGIONAL_ADMIN).stream());
    }

    private List<UUID> leaders() {
        return ids(Stream.concat(members.byRole(Role.CHAIR).stream(), members.byRole(Role.VICE_CHAIR).stream()));
    }

    private static List<UUID> ids(Stream<MemberFacts> whom) {
        return whom.map(MemberFacts::id).distinct().toList();
    }
}
