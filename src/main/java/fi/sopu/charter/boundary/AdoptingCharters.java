package fi.sopu.charter.boundary;

import fi.sopu.charter.CharterStep;
import fi.sopu.charter.Provenance;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Offers;
import fi.sopu.charter.control.Picked;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.ClauseSource;
import fi.sopu.process.CharterAdopted;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.RecordingMeetings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From draft to charter: asking for approval, taking it back, and recording the meeting's decision. */
@UseCase
public class AdoptingCharters {

    @Inject
    Charters charters;
    @Inject
    Offers offers;
    @Inject
    FindingCouncils councils;
    @Inject
    RecordingMeetings recording;
    @Inject
    Event<CharterAdopted> adopted;
    @Inject
    Event<CharterStep> stepped;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * @param languages the council's languages: every clause must have all of them by now
     * @throws Refused when there is no clause, one lacks a language, or a promise is word for word what is not wanted
     */
    @Allowed(group = RoleGroup.DRAFTERS)
    public void askApproval(UUID version, List<String> languages) {
        CharterVersion draft = charters.lockVersion(version);
        List<Clause> clauses = charters.clauses(version, false);
        if (clauses.isEmpty()) {
            throw new Refused("charter.version.noClauses");
        }
        Charter charter = charters.require(draft.charter());
        for (int i = 0; i < clauses.size(); i++) {
            clauses.get(i).requireIn(languages, i + 1);
        }
        requireOwnWords(clauses, draft, charter);
        draft.askApproval(clock.instant());
        stepped.fire(new CharterStep(CharterStep.Kind.ASKED, charter.process(), charter.title()));
        acted.fire(new Acted("charter.approvalAsked", "charter", draft.charter(), "v" + draft.number()));
    }

    /** What is not wanted is no promise, whichever way it came among them. */
    private void requireOwnWords(List<Clause> clauses, CharterVersion draft, Charter charter) {
        Set<UUID> unwanted = offers.unwanted(charter.process());
        Map<UUID, List<Provenance>> sources = charters.sourcesOf(draft.id()).stream()
                .collect(Collectors.groupingBy(ClauseSource::clause, Collectors.mapping(ClauseSource::provenance, Collectors.toList())));
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (!clause.isAvoid() && new Picked(sources.getOrDefault(clause.id(), List.of()), unwanted).isWordForWord(clause.text())) {
                throw new Refused("charter.clause.wordForWord", i + 1);
            }
        }
    }

    /** Back to drafting, for instance since the meeting wanted a change. */
    @Allowed(group = RoleGroup.DRAFTERS)
    public void takeBack(UUID version) {
        CharterVersion asked = charters.lockVersion(version);
        asked.takeBack();
        acted.fire(new Acted("charter.takenBack", "charter", asked.charter(), "v" + asked.number()));
    }

    /** The body's recorded meetings, latest first: one of them adopted the charter. */
    @Allowed(group = RoleGroup.LEADERS)
    public List<MeetingFacts> meetings(UUID body) {
        return councils.meetings(body);
    }

    /**
     * The same with a meeting that has not been recorded yet, and is now.
     *
     * @throws Refused when the day is in the future, the meeting is recorded already, or the version cannot be adopted: then it is not recorded either
     */
    @Once
    @Allowed(group = RoleGroup.LEADERS)
    public void adoptAt(UUID version, LocalDate heldOn, int number, TimeAndPlace at, String section) {
        UUID body = charters.require(charters.requireVersion(version).charter()).body();
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw new Refused("charter.adopt.notYet");
        }
        adopt(version, recording.record(body, heldOn, number, at).id(), section);
    }

    /**
     * Records that a meeting adopted the version; from here on it never changes.
     *
     * @param meeting one of the body's recorded meetings, whose day becomes the day of adoption
     * @param section the section (§) of its minutes
     */
    @Allowed(group = RoleGroup.LEADERS)
    public void adopt(UUID version, @Nullable UUID meeting, String section) {
        CharterVersion asked = charters.lockVersion(version);
        Charter charter = charters.require(asked.charter());
        MeetingFacts held = councils.meetings(charter.body()).stream().filter(m -> m.id().equals(meeting)).findFirst()
                .orElseThrow(() -> meeting == null ? new Refused("charter.adopt.noMeeting") : new NotFound("meeting"));
        asked.adopt(meeting, held.number() + "/" + held.heldOn().getYear(), held.heldOn(), section, LocalDate.now(clock));
        acted.fire(new Acted("charter.adopted", "charter", charter.id(), "v" + asked.number()));
        adopted.fire(new CharterAdopted(charter.process(), asked.number(), held.heldOn()));
    }
}
