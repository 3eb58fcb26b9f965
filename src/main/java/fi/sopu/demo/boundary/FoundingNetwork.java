package fi.sopu.demo.boundary;

import fi.sopu.identity.HomePerson;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.GivingRoles;
import fi.sopu.identity.boundary.SeedingDemo;
import fi.sopu.network.Conditions;
import fi.sopu.network.MembershipFacts;
import fi.sopu.network.boundary.AnsweringNetworks;
import fi.sopu.network.boundary.InvitingCouncils;
import fi.sopu.network.boundary.KeepingMemberships;
import fi.sopu.network.boundary.KeepingPassages;
import fi.sopu.platform.boundary.AddingCouncils;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Role;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Tokens;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.ActingInDemo;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Founds the network that the setting {@code sopu.demo.network} names, and lets the councils of {@code sopu.demo.network.councils} belong to it: some of their people have been there, and the
 * administrator of the first keeps it. Each step is done as the person whose it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FoundingNetwork {

    private static final Logger LOG = Logger.getLogger(FoundingNetwork.class.getName());
    private static final int FROM_EACH = 8;
    private static final int YEARS = 2;
    private static final Conditions CONDITIONS = new Conditions(true, true, Set.of(), true, false);

    @Inject
    Settings settings;
    @Inject
    Rounds rounds;
    @Inject
    FindingCouncils councils;
    @Inject
    AddingCouncils adding;
    @Inject
    ActingInDemo acting;
    @Inject
    SeedingDemo seeding;
    @Inject
    FindingMembers members;
    @Inject
    GivingRoles roles;
    @Inject
    InvitingCouncils inviting;
    @Inject
    AnsweringNetworks answering;
    @Inject
    KeepingMemberships memberships;
    @Inject
    KeepingPassages passages;
    @Inject
    ArrivingFromHome arriving;
    @Inject
    Clock clock;

    private volatile boolean done;

    void begin(@Observes SchemaReady ready) {
        String slug = settings.text("sopu.demo.network", "");
        List<String> homes = Stream.of(settings.text("sopu.demo.network.councils", "pirkanmaa,pohjanmaa").split(",")).map(String::strip).toList();
        if (settings.isOn("sopu.demo") && !slug.isEmpty()) {
            int seconds = Math.max(1, settings.number("sopu.clock.seconds", 60));
            rounds.every("a network in the demo", Duration.ofSeconds(2), Duration.ofSeconds(seconds), () -> {
                List<CouncilFacts> there = homes.stream().map(councils::bySlug).flatMap(Optional::stream).toList();
                if (!done && there.size() == homes.size() && there.stream().allMatch(home -> admin(home).isPresent())) {
                    found(slug, there);
                }
            });
        }
    }

    private List<MemberFacts> people(CouncilFacts council) {
        List<MemberFacts> all = new ArrayList<>();
        acting.asSopu(council, () -> all.addAll(members.all()));
        return all;
    }

    private Optional<MemberFacts> admin(CouncilFacts council) {
        return people(council).stream().filter(one -> one.roles().contains(Role.REGIONAL_ADMIN)).min(Alphabet.by(MemberFacts::listed));
    }

    private void found(String slug, List<CouncilFacts> homes) {
        done = true;
        if (councils.bySlug(slug).isPresent()) {
            return;
        }
        adding.add(
                new CouncilFacts(adding.number(), slug, false, CouncilFacts.NETWORK, "Alueiden johtamisverkosto", "Områdenas ledarskapsnätverk", "Leadership network of areas", 0,
                        List.of("fi", "sv"), null, "Päivi Rantala", "sopu@pirkanmaa.example", false));
        CouncilFacts network = councils.bySlug(slug).orElseThrow();
        acting.asSopu(network,
                () -> seeding.people(List.of(new SeedingDemo.Person("verkostonhoitaja", "Veera", "Verkkonen", "veera@verkosto.example", null, Set.of(Role.REGIONAL_ADMIN), "fi"))));
        UUID keeper = admin(network).orElseThrow().id();
        LocalDate until = LocalDate.now(clock).plusYears(YEARS);
        for (CouncilFacts home : homes) {
            acting.as(network, keeper, Role.REGIONAL_ADMIN, () -> inviting.invite(home.slug(), until));
            MemberFacts admin = admin(home).orElseThrow();
            acting.as(home, admin.id(), Role.REGIONAL_ADMIN, () -> accept(slug));
            Stream.concat(Stream.of(admin), people(home).stream().filter(one -> one.roles().contains(Role.COUNCILLOR)).sorted(Alphabet.by(MemberFacts::listed)).limit(FROM_EACH))
                    .distinct().forEach(one -> go(home, network, one));
        }
        String first = admin(homes.get(0)).orElseThrow().name();
        UUID same = people(network).stream().filter(one -> one.name().equals(first)).findFirst().orElseThrow().id();
        acting.as(network, keeper, Role.REGIONAL_ADMIN, () -> roles.give(same, Role.REGIONAL_ADMIN, null, null, null));
        LOG.info(() -> "A network is there in the demo: " + slug);
    }

    private void accept(String network) {
        MembershipFacts asked = memberships.all().stream().filter(one -> one.network().equals(network)).findFirst().orElseThrow();
        memberships.accept(asked.id(), CONDITIONS, asked.seen());
        answering.tell(asked.id());
    }

    /** As if they had gone there once; nobody is in. */
    private void go(CouncilFacts home, CouncilFacts network, MemberFacts person) {
        List<HomePerson> passed = new ArrayList<>();
        acting.as(home, person.id(), Role.COUNCILLOR, () -> passed.add(passages.agree(network.slug())));
        acting.asSopu(network, () -> arriving.prepare(passed.get(0), Tokens.fresh(), null));
    }
}
