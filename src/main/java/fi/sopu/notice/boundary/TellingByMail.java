package fi.sopu.notice.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.Hours;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.control.Letters;
import fi.sopu.notice.control.Tidings;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what people are to be told by mail, in the transaction in which it happens. Where there is no relay, nothing is. */
@UseCase
public class TellingByMail {

    /** What happens at one go is one mail. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Inject
    Tidings tidings;
    @Inject
    FindingMembers members;
    @Inject
    PostingMail posting;
    @Inject
    Clock clock;

    /**
     * @param about   what it is about; may be empty
     * @param path    where it leads, within the council
     * @param minutes how long it takes, or 0
     * @param until   until when, or null
     */
    @Allowed(system = true)
    public void tell(Collection<UUID> members, Occasion occasion, Words about, String path, int minutes, @Nullable Instant until) {
        if (!posting.isOn()) {
            return;
        }
        Instant now = clock.instant();
        Instant due = Hours.from(now.plus(A_WHILE));
        members.stream().distinct().forEach(member -> tidings.add(new Tiding(member, occasion, about, path, minutes, until, now, due)));
    }

    /** The same, but to nobody who is about to be told it anyway: of many newcomers once. */
    @Allowed(system = true)
    public void tellOnce(Collection<UUID> members, Occasion occasion, Words about, String path) {
        tell(members.stream().filter(member -> !tidings.waits(member, occasion, path)).toList(), occasion, about, path, 0, null);
    }

    /** Somebody who waits for it is told at once, at any hour, however they want their mail. */
    @Allowed(system = true)
    public void tellAtOnce(UUID member, Occasion occasion, String path) {
        Instant now = clock.instant();
        posting.post(members.addresses(List.of(member)).values().stream()
                .map(to -> Letters.of(member, to.language(), List.of(new Tiding(member, occasion, Words.of(null, null), path, 0, null, now, now)))).toList(), now);
    }

    /**
     * Notes that the clock tells of something now.
     *
     * @return false when it has done so before
     */
    @Allowed(system = true)
    public boolean first(Occasion occasion, UUID about) {
        boolean first = posting.isOn() && !tidings.isTold(occasion.name(), about);
        if (first) {
            tidings.told(occasion.name(), about, clock.instant());
        }
        return first;
    }
}
