package fi.sopu.identity.boundary;

import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.control.Idps;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the administrators of a council see on every page of theirs: that its IdP soon needs care, and that the glass was broken. */
@UseCase
public class WatchingTheDoor {

    /** How long before its end a certificate is warned of. */
    public static final Duration EARLY = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    Idps idps;
    @Inject
    AdminLinks links;
    @Inject
    Clock clock;

    /** An IdP in use whose metadata or certificates end soon, or have ended. */
    public record Ending(String path, Words name, Instant expires, boolean over) {
    }

    /** What there is to say; often nothing. */
    public record Warnings(List<Ending> endings, List<LinkFacts> broken) {
    }

    @Allowed(group = RoleGroup.CONNECTORS)
    public Warnings warnings() {
        Instant now = clock.instant();
        List<Ending> endings = idps.live().stream().filter(i -> i.expires() != null && i.expires().isBefore(now.plus(EARLY)))
                .map(i -> new Ending(i.path(), i.name(), i.expires(), i.expires().isBefore(now))).toList();
        List<LinkFacts> broken = links.all().stream().map(l -> l.facts(now))
                .filter(l -> l.glass() && l.used() != null && l.used().isAfter(now.minus(REMEMBERED))).toList();
        return new Warnings(endings, broken);
    }
}
