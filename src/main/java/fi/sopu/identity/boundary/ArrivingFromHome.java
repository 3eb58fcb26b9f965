package fi.sopu.identity.boundary;

import fi.sopu.identity.HomePerson;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.Login;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Coming to a network through one's own council, which has found out who it is: a way in beside SAML. What the council passes on is written over what it passed on before, and
 * becomes a ticket, which the same browser turns into a login within a minute, once.
 */
@UseCase
public class ArrivingFromHome {

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

    /** A ticket, and the login that it opens, by which the council can end it. */
    public record Prepared(String ticket, UUID login) {
    }

    /** From where somebody has come, and how that council told who it is. */
    public record Known(String home, UUID key) {
    }

    /** A login has begun: its token, from which council it came, and the local path that was asked for at first. */
    public record Entered(String token, String home, String path) {
    }

    /**
     * @param nonce what the browser's cookie holds
     * @param path  anything; what is no path within this network becomes its home
     * @throws Refused when the network has removed the person
     */
    @Allowed(system = true)
    public Prepared prepare(HomePerson person, String nonce, @Nullable String path) {
        Instant now = clock.instant();
        Member member = members.fromHome(person.home(), person.key()).orElseGet(() -> {
            Member fresh = Member.fromHome(person.home(), person.key(), person.given(), person.family());
            members.add(fresh);
            return fresh;
        });
        if (member.isRemoved()) {
            throw new Refused("identity.home.removed");
        }
        write(member, person);
        seat(member, person);
        Login login = Login.fromHome(member.id(), person.home(), now);
        String ticket = Tokens.fresh();
        login.waitForBrowser(Tokens.hash(ticket), Tokens.hash(nonce), LoggingIn.local(path, actor.get().slug()));
        logins.add(login);
        return new Prepared(ticket, login.id());
    }

    /** What is not passed on any more goes, unless somebody at the network has written it. */
    private void write(Member member, HomePerson person) {
        Map<MemberField, Source> sources = member.sources();
        String email = person.email() != null ? person.email() : sources.get(MemberField.EMAIL) == Source.HOME ? null : member.email();
        UUID group = person.group() != null ? members.group(person.group(), Source.HOME) : sources.get(MemberField.GROUP) == Source.HOME ? null : member.group();
        member.edit(new MemberWishes(person.given(), person.family(), email, person.language(), group, member.loginKey()), Source.HOME);
    }

    private void seat(Member member, HomePerson person) {
        LocalDate today = LocalDate.now(clock);
        List<MemberRole> passed = members.roles(member.id()).stream().filter(role -> role.source() == Source.HOME && role.isInForce(today)).toList();
        passed.stream().filter(role -> role.role() != person.role()).forEach(role -> role.end(today));
        if (members.roles(member.id()).stream().noneMatch(role -> role.role() == person.role() && role.body() == null && role.isInForce(today))) {
            members.add(new MemberRole(member.id(), person.role(), null, today, null, Source.HOME));
        }
    }

    /** @return empty when the ticket is used, too old or another browser's, or the council's people come in no more */
    @Allowed(everyone = true)
    public Optional<Entered> redeem(@Nullable String ticket, @Nullable String nonce) {
        if (ticket == null || nonce == null || !Tokens.isOne(ticket) || !Tokens.isOne(nonce)) {
            return Optional.empty();
        }
        String token = Tokens.fresh();
        return logins.redeemFromHome(ticket, Tokens.hash(nonce), token, clock.instant()).map(login -> {
            acted.fire(new Acted("identity.cameFromHome", "member", login.member(), login.home()));
            return new Entered(token, String.valueOf(login.home()), login.returnPath());
        });
    }

    /** Leaves the trace of a refusal. */
    @Allowed(everyone = true)
    public void refused() {
        acted.fire(new Acted("identity.homeRefused", "member", null, null));
    }

    /** These logins have ended at the council from which they came. */
    @Allowed(system = true)
    public void end(Collection<UUID> some) {
        logins.end(some, clock.instant());
    }

    /** Nobody comes from there any more: whoever is in is out, and takes part in nothing that begins from now on. */
    @Allowed(system = true)
    public void endAll(String home) {
        LocalDate today = LocalDate.now(clock);
        logins.endFrom(home, clock.instant());
        members.fromHome(home).stream().flatMap(member -> members.roles(member.id()).stream()).filter(role -> role.source() == Source.HOME && !role.isOver(today))
                .forEach(role -> role.end(today));
    }

    /** Who has come from a council, by the member's id. */
    @Allowed(group = RoleGroup.ADMINS, system = true)
    public Map<UUID, Known> known() {
        return members.fromHomes().stream()
                .collect(Collectors.toMap(Member::id, member -> new Known(String.valueOf(member.home()), Objects.requireNonNull(member.homeKey(), "with the home"))));
    }

    /** How many have come from each council. */
    @Allowed(system = true, group = RoleGroup.ADMINS)
    public Map<String, Long> counts() {
        return members.fromHomes().stream().collect(Collectors.groupingBy(member -> String.valueOf(member.home()), Collectors.counting()));
    }
}
