package fi.sopu.duel.boundary;

import fi.sopu.duel.control.Ideas;
import fi.sopu.process.Outcome;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.ranking.CountedWin;
import fi.sopu.ranking.PairwiseStatement;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says how surely one idea or theme of a closed question ranks above another, from the counted pairs that are left of the answers. */
@UseCase
public class ComparingIdeas {

    @Inject
    ReadingOutcomes outcomes;
    @Inject
    Ideas ideas;

    /**
     * The ideas and groups that can be compared.
     *
     * @throws NotFound when there is no such question, its result is not for the one who asks, or nothing was ranked
     */
    @Allowed(member = true)
    public Outcome comparable(UUID question) {
        return outcomes.ofQuestion(question).filter(outcome -> outcome.as(RankedIdeas.class).filter(ranked -> !ranked.ideas().isEmpty()).isPresent())
                .orElseThrow(() -> new NotFound("ranking"));
    }

    /**
     * An idea that is compared by itself leaves its group for that.
     *
     * @param outcome as {@link #comparable} gave it
     * @return probability (0 to 1) that the whole roll prefers the first, an idea or a group, to the second
     * @throws Refused when they are the same, or one is a group and the other one of its ideas
     */
    @Allowed(member = true)
    public double above(Outcome outcome, UUID first, UUID second) {
        RankedIdeas ranked = outcome.as(RankedIdeas.class).orElseThrow();
        if (first.equals(second)) {
            throw new Refused("duel.compare.same");
        }
        Map<UUID, Set<UUID>> groups = ranked.ideas().stream().filter(idea -> idea.within() != null)
                .collect(Collectors.groupingBy(RankedIdea::within, Collectors.mapping(RankedIdea::source, Collectors.toSet())));
        for (UUID one : List.of(first, second)) {
            if (ranked.find(one).isEmpty()) {
                throw new NotFound("ranked idea");
            }
        }
        if (groups.getOrDefault(first, Set.of()).contains(second) || groups.getOrDefault(second, Set.of()).contains(first)) {
            throw new Refused("duel.compare.within");
        }
        groups.values().removeIf(members -> members.contains(first) || members.contains(second));
        List<CountedWin> wins = ideas.counts(outcome.question()).stream().map(pair -> new CountedWin(pair.winner(), pair.loser(), pair.weight())).toList();
        return PairwiseStatement.above(first, second, ranked.ideas().stream().map(RankedIdea::source).toList(), groups, wins);
    }
}
