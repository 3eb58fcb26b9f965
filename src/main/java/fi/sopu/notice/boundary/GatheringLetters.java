package fi.sopu.notice.boundary;

import fi.sopu.calendar.DayInvitation;
import fi.sopu.calendar.Party;
import fi.sopu.calendar.boundary.Inviting;
import fi.sopu.calendar.boundary.Inviting.Guest;
import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.Hours;
import fi.sopu.mail.Letter;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.control.Letters;
import fi.sopu.notice.control.Tidings;
import fi.sopu.notice.entity.MailChoice;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes letters of what waits to be told: as each person wants it, one a day unless they want each thing, or each invitation, at once. The letters and what became of the tidings
 * are one transaction.
 */
@UseCase
public class GatheringLetters {

    private static final int AT_A_TIME = 500;

    @Inject
    Tidings tidings;
    @Inject
    FindingMembers members;
    @Inject
    PostingMail posting;
    @Inject
    Inviting inviting;
    @Inject
    Clock clock;

    /** @return whether there may be more */
    @InTurn
    @Allowed(system = true)
    public boolean gather() {
        Instant now = clock.instant();
        List<UUID> whose = tidings.due(now, AT_A_TIME);
        if (whose.isEmpty()) {
            return false;
        }
        Map<UUID, List<Tiding>> all = tidings.of(whose).stream().collect(Collectors.groupingBy(Tiding::member, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, MemberAddress> addresses = members.addresses(all.keySet());
        Days days = new Days(inviting.of(all.values().stream().flatMap(List::stream).flatMap(one -> Stream.ofNullable(one.date())).collect(Collectors.toSet()), posting.from()));
        // made last, where there is none yet: whatever is asked for after it would write it first, and write it again when somebody has been told
        Map<UUID, MailChoice> choices = tidings.choices(whose);
        List<Letter> letters = new ArrayList<>();
        List<Tiding> done = new ArrayList<>();
        all.forEach((member, waiting) -> told(addresses.get(member), Objects.requireNonNull(choices.get(member)), waiting, now, days, letters).forEach(done::add));
        posting.post(letters, Hours.from(now));
        done.forEach(tidings::remove);
        return whose.size() == AT_A_TIME;
    }

    /** How people are told of days. */
    private record Days(Map<UUID, Function<Guest, DayInvitation>> all) {

        Map<UUID, DayInvitation> to(MemberAddress whom, String email, String language, List<Tiding> waiting) {
            Party party = new Party(whom.name(), email);
            Map<UUID, DayInvitation> told = new HashMap<>();
            for (Tiding tiding : waiting) {
                Function<Guest, DayInvitation> day = tiding.date() == null ? null : all.get(tiding.date());
                if (day != null && tiding.date() != null) {
                    told.put(tiding.date(), day.apply(new Guest(party, language, tiding.occasion() == Occasion.LEFT)));
                }
            }
            return told;
        }
    }

    /** @return those that are done with; the others were put off */
    private static List<Tiding> told(@Nullable MemberAddress whom, MailChoice choice, List<Tiding> waiting, Instant now, Days days, List<Letter> letters) {
        MailWishes wishes = choice.wishes();
        String email = whom == null ? null : whom.email();
        if (whom == null || email == null || wishes.way() == MailWay.NONE) {
            return waiting;
        }
        String language = wishes.language().isEmpty() ? whom.language() : wishes.language();
        Map<UUID, DayInvitation> told = days.to(whom, email, language, waiting);
        boolean each = wishes.way() == MailWay.AT_ONCE;
        List<Tiding> done = new ArrayList<>();
        List<Tiding> rest = new ArrayList<>();
        for (Tiding one : waiting) {
            DayInvitation day = one.date() == null ? null : told.get(one.date());
            boolean forCalendars = one.occasion().isForCalendars();
            if (day != null && wishes.takesDays()) {
                letters.add(Letters.inviting(whom.id(), language, one, day));
            } else if (each && !forCalendars) {
                letters.add(Letters.of(whom.id(), language, List.of(one)));
            } else if (!forCalendars) {
                rest.add(one);
                continue;
            }
            done.add(one);
        }
        LocalDate today = LocalDate.ofInstant(Hours.from(now), Zone.HERE);
        if (rest.isEmpty()) {
            return done;
        }
        if (choice.wasTold(today)) {
            rest.forEach(tiding -> tiding.putOff(Hours.dayAfter(now)));
            return done;
        }
        choice.told(today);
        letters.add(Letters.of(whom.id(), language, rest, told));
        return waiting;
    }
}
