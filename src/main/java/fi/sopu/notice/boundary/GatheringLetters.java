package fi.sopu.notice.boundary;

import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.Hours;
import fi.sopu.mail.Letter;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes letters of what waits to be told: as each person wants it, one a day unless they want each thing at once. The letters and what became of the tidings are one transaction. */
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
        Map<UUID, MailChoice> choices = tidings.choices(all.keySet());
        Map<UUID, MemberAddress> addresses = members.addresses(all.keySet());
        List<Letter> letters = new ArrayList<>();
        List<UUID> done = new ArrayList<>();
        all.forEach((member, waiting) -> {
            if (told(addresses.get(member), Objects.requireNonNull(choices.get(member)), waiting, now, letters)) {
                waiting.forEach(tiding -> done.add(tiding.id()));
            }
        });
        posting.post(letters, Hours.from(now));
        tidings.remove(done);
        return whose.size() == AT_A_TIME;
    }

    /** @return false when it was put off */
    private static boolean told(@Nullable MemberAddress whom, MailChoice choice, List<Tiding> waiting, Instant now, List<Letter> letters) {
        MailWishes wishes = choice.wishes();
        if (whom == null || whom.email() == null || wishes.way() == MailWay.NONE) {
            return true;
        }
        String language = wishes.language().isEmpty() ? whom.language() : wishes.language();
        if (wishes.way() == MailWay.AT_ONCE) {
            waiting.forEach(tiding -> letters.add(Letters.of(whom.id(), language, List.of(tiding))));
            return true;
        }
        LocalDate today = LocalDate.ofInstant(Hours.from(now), Zone.HERE);
        if (choice.wasTold(today)) {
            waiting.forEach(tiding -> tiding.putOff(Hours.dayAfter(now)));
            return false;
        }
        choice.told(today);
        letters.add(Letters.of(whom.id(), language, waiting));
        return true;
    }
}
