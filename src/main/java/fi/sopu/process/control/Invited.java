package fi.sopu.process.control;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.entity.Question;
import fi.sopu.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may answer when a stage opens: those who sit in the body, and its deputies where they are invited. */
@ApplicationScoped
public class Invited {

    @Inject
    FindingMembers members;
    @Inject
    KindsOfQuestion kinds;

    /** @param questions of the stage: those of the body whom one of them asks */
    public List<UUID> of(UUID body, boolean deputies, List<Question> questions) {
        List<Optional<Set<UUID>>> asks = questions.stream().map(question -> kinds.of(question.kind()).asks(question.plan())).toList();
        Stream<UUID> all = of(body, deputies);
        return (asks.isEmpty() || asks.stream().anyMatch(Optional::isEmpty) ? all
                : all.filter(member -> asks.stream().flatMap(Optional::stream).anyMatch(some -> some.contains(member)))).toList();
    }

    private Stream<UUID> of(UUID body, boolean deputies) {
        Stream<MemberFacts> seated = members.roll(body).stream();
        return (deputies ? Stream.concat(seated, members.byRole(Role.DEPUTY, body).stream()) : seated)
                .map(MemberFacts::id).distinct();
    }
}
