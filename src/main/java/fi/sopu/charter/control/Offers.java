package fi.sopu.charter.control;

import fi.sopu.charter.OfferedIdeas.Idea;
import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.Provenance;
import fi.sopu.charter.entity.Clause;
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
import fi.sopu.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Map<UUID, List<Integer>> used = new HashMap<>();
        draft.clauses().forEach(clause -> clause.sources().forEach(source -> used.computeIfAbsent(source.from().idea(), idea -> new ArrayList<>()).add(clause.number())));
        return outcomes.sheets(draft.process()).stream().sorted(Comparator.comparing((StageOutcomes stage) -> stage.stage().kind() != StageKind.RULES))
                .flatMap(stage -> stage.outcomes().stream().flatMap(outcome -> Stream.of(offered(stage.stage().kind(), outcome, true, themes(outcome), used),
                        offered(stage.stage().kind(), outcome, false, ideas(outcome), used))))
                .filter(offered -> !offered.ideas().isEmpty() || offered.counting() != null).toList();
    }

    private static OfferedIdeas offered(StageKind kind, Outcome outcome, boolean themes, List<RankedIdea> ideas, Map<UUID, List<Integer>> used) {
        return new OfferedIdeas(outcome.question(), kind, outcome.pole(), outcome.asked(), themes,
                ideas.stream().map(idea -> new Idea(idea.source(), idea.rank(), idea.words(), used.getOrDefault(idea.source(), List.of()))).toList(),
                outcome.isAwaited() && !themes ? BeingCounted.among(List.of(outcome)).orElseThrow() : null);
    }

    /** @throws NotFound when one of the ideas is in no outcome of the process */
    public List<Provenance> require(UUID process, Collection<UUID> ideas) {
        Map<UUID, Provenance> known = new HashMap<>();
        for (Outcome outcome : outcomes.ofProcess(process)) {
            // an idea that is in no theme is known by its own rank
            for (RankedIdea idea : Stream.concat(themes(outcome).stream(), ideas(outcome).stream()).toList()) {
                known.put(idea.source(), new Provenance(outcome.question(), idea.source(), idea.rank(), idea.words(), outcome.asked()));
            }
        }
        if (ideas.isEmpty() || !known.keySet().containsAll(ideas)) {
            throw new NotFound("idea");
        }
        return ideas.stream().distinct().map(known::get).sorted(Comparator.comparingInt(Provenance::rank)).toList();
    }

    /** Empty where no ideas were grouped. */
    private static List<RankedIdea> themes(Outcome outcome) {
        return outcome.as(RankedIdeas.class).map(RankedIdeas::grouped).orElse(List.of());
    }

    private static List<RankedIdea> ideas(Outcome outcome) {
        return outcome.as(RankedIdeas.class).map(RankedIdeas::ideas).orElse(List.of());
    }

    /** The ideas' own words one after the other, as far as they fit, for somebody to make a clause of. */
    public static Words wording(List<Provenance> picked) {
        String fi = "";
        String sv = "";
        for (Provenance from : picked) {
            fi = joined(fi, from.words().getFi());
            sv = joined(sv, from.words().getSv());
        }
        return Words.of(fi, sv);
    }

    private static String joined(String so, String next) {
        if (next == null) {
            return so;
        }
        String sentence = next.matches("(?s).*[.!?…]\\s*") ? next.strip() : next.strip() + ".";
        String both = so.isEmpty() ? sentence : so + " " + sentence;
        return both.codePointCount(0, both.length()) > Clause.LONGEST ? so : both;
    }
}
