package fi.sopu.notice.boundary;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.notice.control.Notices;
import fi.sopu.notice.entity.Notice;
import fi.sopu.process.FollowupDue;
import fi.sopu.process.Opening;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.PlannerFacts;
import fi.sopu.process.StageClosed;
import fi.sopu.process.StageOpened;
import fi.sopu.process.StageStuck;
import fi.sopu.process.boundary.ReadingPlans;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells the chairs and those who plan a process what its stages did by themselves or by somebody else's hand, in the
 * transaction in which it happened.
 */
@UseCase
public class TellingRunners {

    @Inject
    Notices notices;
    @Inject
    FindingMembers members;
    @Inject
    ReadingPlans plans;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    void opened(@Observes StageOpened opened) {
        if (opened.stage().when().opening() != Opening.MEETINGS || !actor.get().system()) {
            tell(opened.stage(), "notice.stageOpened", "/process/stage?stage=");
        }
    }

    void closed(@Observes StageClosed closed) {
        tell(closed.stage(), "notice.stageClosed", "/report/report?stage=");
    }

    void followup(@Observes FollowupDue due) {
        tell(due.stage(), due.opened() ? "notice.followupOpened" : "notice.followupOverdue", "/process/stage?stage=");
    }

    void stuck(@Observes StageStuck stuck) {
        tell(stuck.stage(), stuck.why().equals("process.noCharter") || stuck.why().equals("process.emptyRoll")
                ? "notice.stuck." + stuck.why().substring("process.".length()) : "notice.stuck", "/process/stage?stage=");
    }

    private void tell(PlannedStage stage, String key, String path) {
        UUID self = actor.get().member();
        Stream.concat(Stream.concat(members.byRole(Role.CHAIR).stream(), members.byRole(Role.VICE_CHAIR).stream())
                .map(MemberFacts::id),
                plans.sheet(stage.process()).planners().stream().map(PlannerFacts::member))
                .distinct().filter(member -> !member.equals(self))
                .forEach(member -> notices.add(new Notice(member, key, stage.title(), path + stage.id(), clock.instant())));
    }
}
