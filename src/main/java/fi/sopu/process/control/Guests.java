package fi.sopu.process.control;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Whoever is nothing but an outside expert is a guest in the processes they were invited to; all others are not there for them. */
@ApplicationScoped
public class Guests {

    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;

    public boolean mayEnter(UUID process) {
        return entered().test(process);
    }

    /** The same for many processes, looked up once. */
    public Predicate<UUID> entered() {
        Actor who = actor.get();
        boolean guest = who.isMember() && who.roles().equals(Set.of(Role.OUTSIDE_EXPERT));
        return guest ? members.expertIn(who.me())::contains : process -> true;
    }
}
