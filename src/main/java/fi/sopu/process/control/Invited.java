package fi.sopu.process.control;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may answer when a stage opens: those who sit in the body, and its deputies where they are invited. */
@ApplicationScoped
public class Invited {

    @Inject
    FindingMembers members;

    public List<UUID> of(UUID body, boolean deputies) {
        Stream<MemberFacts> seated = members.roll(body).stream();
        return (deputies ? Stream.concat(seated, members.byRole(Role.DEPUTY, body).stream()) : seated)
                .map(MemberFacts::id).distinct().toList();
    }
}
