package fi.sopu.tenant.boundary;

import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.control.Binding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Lets the demo's invented people do what they would do if somebody were there. Nobody acts for anybody else where there is no demo. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ActingInDemo {

    @Inject
    Settings settings;
    @Inject
    Binding binding;
    @Inject
    CurrentActor actor;

    /**
     * Does the work as a member of the council, on a thread that has no request.
     *
     * @throws IllegalStateException where the setting {@code sopu.demo} is not on
     */
    @Allowed(system = true)
    public void as(CouncilFacts council, UUID member, Role role, Runnable work) {
        if (!settings.isOn("sopu.demo")) {
            throw new IllegalStateException("nobody acts for somebody else outside the demo");
        }
        asSopu(council, () -> {
            actor.set(new Actor(council.id(), council.slug(), member, null, Set.of(role), "fi", false));
            work.run();
        });
    }

    /** Does the work as Sopu itself. */
    @Allowed(system = true)
    public void asSopu(CouncilFacts council, Runnable work) {
        binding.as(council, () -> {
            work.run();
            return true;
        });
    }
}
