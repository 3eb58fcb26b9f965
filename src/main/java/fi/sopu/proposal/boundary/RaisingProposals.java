package fi.sopu.proposal.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.proposal.ProposalFacts;
import fi.sopu.proposal.ProposalWords;
import fi.sopu.proposal.control.StoredProposals;
import fi.sopu.proposal.entity.Proposal;
import fi.sopu.proposal.entity.ProposalSupport;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Raising proposals and supporting others': every member's. They are open: whose a proposal is stands beside it. */
@UseCase
public class RaisingProposals {

    @Inject
    StoredProposals stored;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** All of them, those that most people raised or support first, then the latest. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<ProposalFacts> all() {
        List<Proposal> all = stored.all();
        List<ProposalSupport> support = all.isEmpty() ? List.of() : stored.support();
        Map<UUID, String> names = members.names();
        UUID me = actor.get().me();
        return all.stream().map(one -> facts(one, all, support, names, me))
                .sorted(Comparator.comparing(ProposalFacts::backers).thenComparing(ProposalFacts::on).reversed().thenComparing(ProposalFacts::id)).toList();
    }

    private static ProposalFacts facts(Proposal one, List<Proposal> all, List<ProposalSupport> support, Map<UUID, String> names, UUID me) {
        Set<UUID> backers = StoredProposals.backers(one.id(), all, support);
        boolean supported = support.stream().anyMatch(each -> each.proposal().equals(one.id()) && each.member().equals(me));
        return new ProposalFacts(one.id(), one.words(), names.getOrDefault(one.member(), "–"), one.raisedOn(), one.status(), one.into(), one.answer(), backers.size(),
                one.member().equals(me), supported);
    }

    /** @throws NotFound when this council has no such proposal, or it has been withdrawn */
    @Allowed(group = RoleGroup.INSIDERS)
    public ProposalFacts proposal(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("proposal"));
    }

    @Once
    @Allowed(group = RoleGroup.INSIDERS)
    public UUID raise(ProposalWords words) {
        Proposal proposal = new Proposal(actor.get().me(), words, LocalDate.now(clock));
        stored.add(proposal);
        return proposal.id();
    }

    /** Whoever supports it already does so still; whoever raised it needs not. */
    @InTurn("proposal.support")
    @Allowed(group = RoleGroup.INSIDERS)
    public void support(UUID id) {
        UUID me = actor.get().me();
        if (!stored.require(id).member().equals(me) && !stored.isSupported(id, me)) {
            stored.add(new ProposalSupport(id, me));
        }
    }

    @InTurn("proposal.support")
    @Allowed(group = RoleGroup.INSIDERS)
    public void unsupport(UUID id) {
        stored.require(id);
        stored.unsupport(id, actor.get().me());
    }

    /**
     * Takes one's own proposal away.
     *
     * @throws Refused when it has gone somewhere already
     */
    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public void withdraw(UUID id) {
        own(stored.require(id)).withdraw();
    }

    /** Takes the withdrawing back. */
    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public void putBack(UUID id) {
        own(stored.withdrawn(id)).putBack();
    }

    private Proposal own(Proposal proposal) {
        if (!proposal.member().equals(actor.get().me())) {
            throw new NotFound("proposal");
        }
        return proposal;
    }

    /** Whoever is forgotten supports nothing; what they raised stays, without a name. */
    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            stored.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}
