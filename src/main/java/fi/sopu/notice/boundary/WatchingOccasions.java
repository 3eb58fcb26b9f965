package fi.sopu.notice.boundary;

import fi.sopu.charter.CommitmentDue;
import fi.sopu.charter.boundary.WatchingCommitments;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.WatchingTheDoor;
import fi.sopu.notice.Occasion;
import fi.sopu.process.ReadableResult;
import fi.sopu.process.boundary.WatchingStages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import fi.sopu.survey.TargetDue;
import fi.sopu.survey.boundary.WatchingTargets;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What nobody does and the clock sees: it is told once, whichever node looks first. */
@UseCase
public class WatchingOccasions {

    private static final Duration A_WEEK = Duration.ofDays(7);

    @Inject
    TellingByMail telling;
    @Inject
    WatchingStages stages;
    @Inject
    FindingMembers members;
    @Inject
    WatchingTheDoor door;
    @Inject
    WatchingCommitments commitments;
    @Inject
    WatchingTargets targets;
    @Inject
    Clock clock;

    /** Results that may be read since lately, to those who may read them. */
    @InTurn
    @Allowed(system = true)
    public void results() {
        for (ReadableResult result : stages.results()) {
            if (telling.first(Occasion.RESULT, result.stage().id())) {
                List<UUID> readers = result.readers().isEmpty() ? members.all().stream().filter(one -> !one.roles().isEmpty()).map(MemberFacts::id).toList() : result.readers();
                telling.tell(readers, Occasion.RESULT, result.stage().title(), "/report/report?stage=" + result.stage().id(), 0, null);
            }
        }
    }

    /** Sign-ins that stop soon unless somebody sees to it, to the administrators: a month before, and a week before. */
    @InTurn
    @Allowed(system = true)
    public void endings() {
        for (WatchingTheDoor.Ending ending : door.endings()) {
            boolean close = ending.expires().isBefore(clock.instant().plus(A_WEEK));
            if (telling.first(Occasion.ENDING, name(ending.path() + " " + ending.expires() + " " + close))) {
                telling.tell(members.byRole(Role.REGIONAL_ADMIN).stream().map(MemberFacts::id).toList(), Occasion.ENDING, ending.name(), "/identity/idp?path=" + ending.path(), 0,
                        ending.expires());
            }
        }
    }

    /** Commitments that are due within a week: to the member of that name, or else, where it is a role's, to those who lead. */
    @InTurn
    @Allowed(system = true)
    public void commitments() {
        for (CommitmentDue due : commitments.due()) {
            due(Occasion.DUE, due.id(), due.what(), due.who(), due.until(), "/charter/charter?process=" + due.process());
        }
    }

    /** The same of what units have chosen to develop after a round of measurement. */
    @InTurn
    @Allowed(system = true)
    public void targets() {
        for (TargetDue due : targets.due()) {
            due(Occasion.TARGET_DUE, due.id(), due.what(), due.who(), due.until(), "/report/unit?question=" + due.round() + "&unit=" + due.unit());
        }
    }

    private void due(Occasion occasion, UUID id, Words what, String who, LocalDate until, String path) {
        if (telling.first(occasion, name(id + " " + until))) {
            telling.tell(owners(who), occasion, what, path, 0, end(until));
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.HERE).minusMinutes(1).toInstant();
    }

    private List<UUID> owners(String who) {
        List<UUID> named = members.all().stream().filter(one -> one.name().equalsIgnoreCase(who.strip()) || one.listed().equalsIgnoreCase(who.strip())).map(MemberFacts::id)
                .toList();
        return named.size() == 1 ? named
                : Stream.concat(members.byRole(Role.CHAIR).stream(), members.byRole(Role.VICE_CHAIR).stream()).map(MemberFacts::id).distinct().toList();
    }

    private static UUID name(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
