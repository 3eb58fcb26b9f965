package fi.sopu.charter.control;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.OfferedIdeas.Idea;
import fi.sopu.charter.Provenance;
import fi.sopu.charter.entity.ClauseSource;
import fi.sopu.process.BeingCounted;
import fi.sopu.process.Outcome;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.StageKind;
import fi.sopu.process.StageOutcomes;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the process's closed questions offer for clauses. */
@ApplicationScoped
public class Offers {

    @Inject
    ReadingProcesses processes;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    Charters charters;

    /** The rules stage first, then the situation, then the rest; each idea with the clauses it is behind already. */
    public List<OfferedIdeas> of(CharterSheet draft) {
        Map<UUID, List<SheetClause>> used = new HashMap<>();
        draft.clauses().forEach(clause -> clause.sources().forEach(source -> used.computeIfAbsent(source.from().idea(), idea -> new ArrayList<>()).add(clause)));
        return outcomes.sheets(draft.process()).stream().sorted(Comparator.comparing((StageOutcomes stage) -> stage.stage().kind() != StageKind.RULES))
                .flatMap(stage -> stage.outcomes().stream().flatMap(outcome -> Stream.of(offered(stage.stage().kind(), outcome, true, themes(outcome), used),
                        offered(stage.stage().kind(), outcome, false, ideas(outcome), used))))
                .filter(offered -> !offered.ideas().isEmpty() || offered.counting() != null).toList();
    }

    private static OfferedIdeas offered(StageKind kind, Outcome outcome, boolean themes, List<RankedIdea> ideas, Map<UUID, List<SheetClause>> used) {
        return new OfferedIdeas(outcome.question(), kind, outcome.pole(), outcome.asked(), themes,
                ideas.stream().map(idea -> idea(idea, used.getOrDefault(idea.source(), List.of()))).toList(),
                outcome.isAwaited() && !themes ? BeingCounted.among(List.of(outcome)).orElseThrow() : null);
    }

    private static Idea idea(RankedIdea idea, List<SheetClause> in) {
        return new Idea(idea.source(), idea.rank(), idea.words(), in.stream().filter(clause -> !clause.avoid()).map(SheetClause::number).toList(),
                in.stream().filter(SheetClause::avoid).map(SheetClause::number).toList());
    }

    /** @throws NotFound when one of the ideas is in no outcome of the process */
    public Picked require(UUID process, Collection<UUID> ideas) {
        Map<UUID, Provenance> known = new HashMap<>();
        List<Outcome> all = outcomes.ofProcess(process);
        for (Outcome outcome : all) {
            // an idea that is in no theme is known by its own rank
            for (RankedIdea idea : Stream.concat(themes(outcome).stream(), ideas(outcome).stream()).toList()) {
                known.put(idea.source(), new Provenance(outcome.question(), idea.source(), idea.rank(), idea.words(), outcome.asked()));
            }
        }
        if (ideas.isEmpty() || !known.keySet().containsAll(ideas)) {
            throw new NotFound("idea");
        }
        return new Picked(ideas.stream().distinct().map(known::get).sorted(Comparator.comparingInt(Provenance::rank)).toList(), unwanted(all));
    }

    /** The process's questions that ask what is not wanted. */
    public Set<UUID> unwanted(UUID process) {
        return unwanted(outcomes.ofProcess(process));
    }

    private static Set<UUID> unwanted(List<Outcome> all) {
        return all.stream().filter(outcome -> outcome.pole().isNegative()).map(Outcome::question).collect(Collectors.toSet());
    }

    /** Empty where no ideas were grouped. */
    private static List<RankedIdea> themes(Outcome outcome) {
        return outcome.as(RankedIdeas.class).map(RankedIdeas::grouped).orElse(List.of());
    }

    private static List<RankedIdea> ideas(Outcome outcome) {
        return outcome.as(RankedIdeas.class).map(RankedIdeas::ideas).orElse(List.of());
    }
}
