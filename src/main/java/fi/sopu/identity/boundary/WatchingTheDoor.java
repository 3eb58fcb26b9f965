package fi.sopu.identity.boundary;

import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.control.RememberedDoor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the administrators of a council see on every page of theirs: that its IdP soon needs care, and that the glass was broken. */
@UseCase
public class WatchingTheDoor {

    /** How long before its end a certificate is warned of. */
    public static final Duration EARLY = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    RememberedDoor remembered;
    @Inject
    Clock clock;

    /** An IdP in use whose metadata or certificates end soon, or have ended. */
    public record Ending(String path, Words name, Instant expires, boolean over) {
    }

    /** An IdP in use whose metadata can not be fetched anew, and when it last could. */
    public record Failing(String path, Words name, @Nullable Instant fetched) {
    }

    /** What there is to say; often nothing. */
    public record Warnings(List<Ending> endings, List<Failing> failing, List<LinkFacts> broken) {
    }

    @Allowed(group = RoleGroup.CONNECTORS)
    public Warnings warnings() {
        Instant now = clock.instant();
        RememberedDoor.Door door = remembered.door();
        List<Failing> failing = door.idps().stream().filter(RememberedDoor.InUse::failing).map(i -> new Failing(i.path(), i.name(), i.fetched())).toList();
        List<LinkFacts> broken = door.glass().stream().filter(l -> l.used() != null && l.used().isAfter(now.minus(REMEMBERED))).toList();
        return new Warnings(endings(), failing, broken);
    }

    /** Those of the warnings that have a day. */
    @Allowed(group = RoleGroup.CONNECTORS, system = true)
    public List<Ending> endings() {
        Instant now = clock.instant();
        return remembered.door().idps().stream().filter(i -> i.expires() != null && i.expires().isBefore(now.plus(EARLY)))
                .map(i -> new Ending(i.path(), i.name(), i.expires(), i.expires().isBefore(now))).toList();
    }
}
