package fi.sopu.identity.boundary;

import fi.sopu.identity.PersonalLinkAsked;
import fi.sopu.identity.PersonalLinkFacts;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.PersonalLinks;
import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.Member;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Coming in without an account at the council's IdP: each mail to such a member holds a link of their own, which works once and makes a login as any other, only without
 * the roles that do more than take part ({@link CheckingLogin}). Whoever opens a used one has the next sent to the same mailbox.
 */
@UseCase
public class EnteringByOwnLink {

    private static final int MOST_A_DAY = 12;
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    PersonalLinks links;
    @Inject
    Members members;
    @Inject
    Logins logins;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;
    @Inject
    Event<PersonalLinkAsked> asked;

    /**
     * Links for mails, each of which may be sent or not: that one was made says nothing about whom it concerned.
     *
     * @return by member the secret part of a new link, for those of them who come in by links
     */
    @Allowed(system = true)
    public Map<UUID, String> forMails(Collection<UUID> whose) {
        Map<UUID, String> made = new HashMap<>();
        links.comers(whose).forEach(member -> made.put(member, links.make(member, clock.instant())));
        return made;
    }

    /** Whose link it is; looking at it uses nothing up. Empty when nobody's, or when its owner comes in by links no more. */
    @Allowed(everyone = true)
    public Optional<PersonalLinkFacts> link(@Nullable String token) {
        return token == null ? Optional.empty()
                : links.find(token).flatMap(one -> owner(one.member()).map(member -> new PersonalLinkFacts(member.id(), member.name(), one.isWaiting(clock.instant()))));
    }

    private Optional<Member> owner(UUID member) {
        return members.find(member).filter(Member::comesByLink);
    }

    /** @return the login's token, or empty when the link was used meanwhile, or is over */
    @Allowed(everyone = true)
    public Optional<String> enter(@Nullable String token) {
        return token == null ? Optional.empty()
                : links.find(token).filter(link -> owner(link.member()).isPresent() && links.use(link, clock.instant())).map(link -> {
                    String session = Tokens.fresh();
                    logins.add(Login.byLink(link.member(), Tokens.hash(session), clock.instant()));
                    acted.fire(new Acted("identity.cameByLink", "member", link.member(), null));
                    return session;
                });
    }

    /**
     * Has another link sent to its owner's mailbox.
     *
     * @param path anything; what is no path within this council becomes its home
     * @throws Refused when many have been sent today
     */
    @Allowed(everyone = true)
    public void askAnother(@Nullable String token, @Nullable String path) {
        PersonalLinkFacts link = link(token).orElseThrow(() -> new Refused("identity.come.unknown"));
        if (links.madeSince(link.member(), clock.instant().minus(A_DAY)) >= MOST_A_DAY) {
            throw new Refused("identity.come.tooMany");
        }
        asked.fire(new PersonalLinkAsked(link.member(), within(path)));
        acted.fire(new Acted("identity.linkAsked", "member", link.member(), null));
    }

    /** The path without the council's name, as mails have it. */
    private String within(@Nullable String path) {
        String slug = actor.get().slug();
        return LoggingIn.local(path == null ? null : "/" + slug + path, slug).substring(slug.length() + 1);
    }

    /** Where the browser goes, as an address on this server. */
    @Allowed(everyone = true)
    public String onward(@Nullable String path) {
        return "/" + actor.get().slug() + within(path);
    }
}
