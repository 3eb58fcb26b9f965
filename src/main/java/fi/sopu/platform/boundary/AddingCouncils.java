package fi.sopu.platform.boundary;

import fi.sopu.platform.AreaLine;
import fi.sopu.platform.CouncilWishes;
import fi.sopu.platform.control.AreaFacts;
import fi.sopu.platform.control.NewCouncil;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.FoundingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adding a council, from a page or from the operator's file: in a transaction of its own, which is that of the new council, since a transaction
 * stays in one council.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AddingCouncils {

    @Inject
    FindingCouncils finding;
    @Inject
    FoundingCouncils founding;
    @Inject
    WorkingForCouncils working;
    @Inject
    Event<Acted> acted;

    /** Wellbeing areas whose council is not here yet. */
    @Allowed(Role.PLATFORM_ADMIN)
    public List<AreaLine> areas() {
        Set<String> here = finding.all().stream().map(CouncilFacts::slug).collect(Collectors.toSet());
        return AreaFacts.all(0).stream().filter(area -> !here.contains(area.slug()))
                .map(area -> new AreaLine(area.slug(), area.nameFi(), area.nameSv(), area.seats())).toList();
    }

    /** @throws Refused when something typed is wrong or missing, or the slug is another council's */
    @Once
    @Allowed(Role.PLATFORM_ADMIN)
    public CouncilFacts add(CouncilWishes wishes) {
        CouncilFacts facts = found(wishes);
        acted.fire(added(facts));
        return facts;
    }

    /**
     * Founds a network of organisations.
     *
     * @throws Refused when something typed is wrong or missing, or the slug is taken
     */
    @Once
    @Allowed(Role.PLATFORM_ADMIN)
    public CouncilFacts addNetwork(CouncilWishes wishes) {
        CouncilFacts facts = NewCouncil.network(wishes, founding.number());
        add(facts);
        acted.fire(added(facts));
        return facts;
    }

    /** Adds a council by the operator's file: in the platform's log, where there is a platform, Sopu itself did it. */
    @Allowed(system = true)
    public CouncilFacts addByFile(CouncilWishes wishes) {
        CouncilFacts facts = found(wishes);
        finding.all().stream().filter(CouncilFacts::platform).forEach(platform -> working.one(platform, p -> acted.fire(added(facts))));
        return facts;
    }

    private CouncilFacts found(CouncilWishes wishes) {
        CouncilFacts facts = NewCouncil.of(wishes, founding.number());
        add(facts);
        return facts;
    }

    private static Acted added(CouncilFacts facts) {
        return new Acted("platform.councilAdded", "council", null, facts.slug());
    }

    /**
     * Adds a council whose facts are known already: the demo's, or the platform's own administration.
     *
     * @throws Refused when there is a council at its address
     */
    @Allowed(system = true)
    public void add(CouncilFacts facts) {
        if (!working.given(facts, council -> founding.found(council, AreaFacts.furnishing(council.slug())))) {
            throw new Refused("platform.add.slugTaken");
        }
    }

    /** The number for the next council. */
    @Allowed(system = true)
    public int number() {
        return founding.number();
    }
}
