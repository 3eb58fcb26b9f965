package fi.sopu.facilitator.boundary;

import fi.sopu.facilitator.FacilitatorCard;
import fi.sopu.facilitator.FacilitatorFacts;
import fi.sopu.facilitator.control.StoredFacilitators;
import fi.sopu.facilitator.entity.Booking;
import fi.sopu.facilitator.entity.Facilitator;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The directory of those who can be asked to facilitate, and what each says of themselves there. */
@UseCase
public class KeepingFacilitators {

    private static final FacilitatorCard BLANK = new FacilitatorCard("", List.of(), "", false);

    @Inject
    StoredFacilitators stored;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** Those who can be asked, in the order of a list of people; who has left the council is not among them. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<FacilitatorFacts> directory() {
        Map<UUID, Facilitator> listed = stored.listed().stream().collect(Collectors.toMap(Facilitator::member, Function.identity()));
        if (listed.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Long> minutes = stored.accepted().stream().filter(one -> one.slot().day().isBefore(today) && one.slot().day().getYear() == today.getYear())
                .collect(Collectors.groupingBy(Booking::member, Collectors.summingLong(one -> one.slot().length().toMinutes())));
        return members.all().stream().filter(one -> listed.containsKey(one.id()))
                .map(one -> new FacilitatorFacts(one.id(), one.listed(), Objects.requireNonNull(listed.get(one.id())).card(),
                        Math.round(minutes.getOrDefault(one.id(), 0L) / 60.0)))
                .toList();
    }

    /** Somebody who can be asked; empty where they cannot. */
    @Allowed(group = RoleGroup.RUNNERS)
    public Optional<String> name(UUID member) {
        return stored.of(member).filter(one -> one.card().listed())
                .flatMap(one -> members.all().stream().filter(each -> each.id().equals(member)).map(MemberFacts::name).findFirst());
    }

    /** What I say of myself; a blank card at first. */
    @Allowed(group = RoleGroup.INSIDERS)
    public FacilitatorCard mine() {
        return stored.of(actor.get().me()).map(Facilitator::card).orElse(BLANK);
    }

    /** What I say now counts, whole. */
    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public void say(FacilitatorCard card) {
        UUID me = actor.get().me();
        stored.of(me).ifPresentOrElse(one -> one.say(card), () -> stored.add(new Facilitator(me, card)));
    }

    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            stored.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}
