package fi.sopu.identity.boundary;

import fi.sopu.identity.LinkFacts;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.entity.AdminLink;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Coming in by a one-time link and its code. Whoever does may set up the council's IdP and nothing else. */
@UseCase
public class EnteringByLink {

    @Inject
    AdminLinks links;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** The link that waits for its code, or empty when it is used, over or none. Looking at it uses nothing up. */
    @Allowed(everyone = true)
    public Optional<LinkFacts> waiting(@Nullable String token) {
        return token != null && Tokens.isOne(token) ? links.byLink(token).filter(l -> l.isWaiting(clock.instant())).map(l -> l.facts(clock.instant())) : Optional.empty();
    }

    /** @return the session's token, or empty when link or code is wrong; five wrong codes end the link */
    @Allowed(everyone = true)
    public Optional<String> enter(@Nullable String token, @Nullable String code) {
        Optional<AdminLink> link = token != null && Tokens.isOne(token) ? links.byLink(token) : Optional.empty();
        if (link.isEmpty()) {
            return Optional.empty();
        }
        String session = Tokens.fresh();
        String digits = code == null ? "" : code.replaceAll("\\D", "");
        boolean right = link.get().use(Tokens.hash(token + digits), Tokens.hash(session), clock.instant());
        acted.fire(new Acted(right ? "identity.linkUsed" : "identity.linkCodeWrong", "adminLink", link.get().id(), link.get().purpose().name()));
        return right ? Optional.of(session) : Optional.empty();
    }

    /** Who acts by this session, looked at in every request; empty when the link is over. */
    @Allowed(everyone = true)
    public Optional<Actor> holder(@Nullable String session) {
        Actor here = actor.get();
        return session != null && Tokens.isOne(session) ? links.bySession(session)
                .map(l -> new Actor(here.tenant(), here.slug(), null, l.name(), Set.of(Role.LINK_HOLDER), here.language(), false)) : Optional.empty();
    }

    /** Ends the session; the link can not be used again. */
    @Allowed(everyone = true)
    public void leave(@Nullable String session) {
        if (session != null && Tokens.isOne(session)) {
            links.bySession(session).ifPresent(l -> {
                l.end(clock.instant());
                acted.fire(new Acted("identity.linkEnded", "adminLink", l.id(), null));
            });
        }
    }
}
