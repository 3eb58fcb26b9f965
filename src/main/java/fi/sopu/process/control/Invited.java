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
import java.util.function.Predicate;
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
        return everybody(body, deputies).stream().filter(asked(questions)).toList();
    }

    /** Everybody of the body, whomever a question asks. */
    public List<UUID> everybody(UUID body, boolean deputies) {
        return of(body, deputies).toList();
    }

    /** Which members of the body one of the questions asks; looked up once. */
    public Predicate<UUID> asked(List<Question> questions) {
        List<Optional<Set<UUID>>> asks = questions.stream().map(question -> kinds.of(question.kind()).asks(question.plan())).toList();
        return member -> asks.isEmpty() || asks.stream().anyMatch(some -> some.isEmpty() || some.get().contains(member));
    }

    private Stream<UUID> of(UUID body, boolean deputies) {
        Stream<MemberFacts> seated = members.roll(body).stream();
        return (deputies ? Stream.concat(seated, members.byRole(Role.DEPUTY, body).stream()) : seated)
                .map(MemberFacts::id).distinct();
    }
}
