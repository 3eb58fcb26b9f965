package fi.sopu.charter.control;

import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.OfferedIdeas;
import fi.sopu.charter.OfferedIdeas.Idea;
import fi.sopu.charter.Provenance;
import fi.sopu.charter.entity.ClauseSource;
import fi.sopu.process.AgreedLine;
import fi.sopu.process.BeingCounted;
import fi.sopu.process.Outcome;
import fi.sopu.process.Pole;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.StageKind;
import fi.sopu.process.StageOutcomes;
import fi.sopu.process.boundary.ReadingAgreedLines;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the process's closed questions offer for clauses, and the lines on which its people have agreed. */
@ApplicationScoped
public class Offers {

    @Inject
    ReadingProcesses processes;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    ReadingAgreedLines agreed;
    @Inject
    Charters charters;

    /** What was agreed on first, then the rules stage, the situation, and the rest; each idea with the clauses it is behind already. */
    public List<OfferedIdeas> of(CharterSheet draft) {
        Map<UUID, List<SheetClause>> used = new HashMap<>();
        draft.clauses().forEach(clause -> clause.sources().forEach(source -> used.computeIfAbsent(source.from().idea(), idea -> new ArrayList<>()).add(clause)));
        Stream<OfferedIdeas> ideas = outcomes.sheets(draft.process()).stream().sorted(Comparator.comparing((StageOutcomes stage) -> stage.stage().kind() != StageKind.RULES))
                .flatMap(stage -> stage.outcomes().stream().flatMap(outcome -> Stream.of(offered(stage.stage().kind(), outcome, true, themes(outcome), used),
                        offered(stage.stage().kind(), outcome, false, ideas(outcome), used))))
                .filter(offered -> !offered.ideas().isEmpty() || offered.counting() != null);
        Map<UUID, List<AgreedLine>> days = agreed.of(draft.process()).stream().collect(Collectors.groupingBy(AgreedLine::day, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(days.values().stream().map(lines -> offered(lines, used)), ideas).toList();
    }

    private static OfferedIdeas offered(List<AgreedLine> day, Map<UUID, List<SheetClause>> used) {
        AgreedLine first = day.get(0);
        return new OfferedIdeas(first.day(), StageKind.FREE, Pole.NEUTRAL, first.title(), false,
                day.stream().map(line -> idea(line.id(), line.number(), line.words(), used.getOrDefault(line.id(), List.of()))).toList(), first.on(), null);
    }

    private static OfferedIdeas offered(StageKind kind, Outcome outcome, boolean themes, List<RankedIdea> ideas, Map<UUID, List<SheetClause>> used) {
        return new OfferedIdeas(outcome.question(), kind, outcome.pole(), outcome.asked(), themes,
                ideas.stream().map(idea -> idea(idea.source(), idea.rank(), idea.words(), used.getOrDefault(idea.source(), List.of()))).toList(), null,
                outcome.isAwaited() && !themes ? BeingCounted.among(List.of(outcome)).orElseThrow() : null);
    }

    private static Idea idea(UUID id, int rank, Words words, List<SheetClause> in) {
        return new Idea(id, rank, words, in.stream().filter(clause -> !clause.avoid()).map(SheetClause::number).toList(),
                in.stream().filter(SheetClause::avoid).map(SheetClause::number).toList());
    }

    /** @throws NotFound when one of the ideas is in no outcome of the process, and no line on which its people have agreed */
    public Picked require(UUID process, Collection<UUID> ideas) {
        Map<UUID, Provenance> known = new HashMap<>();
        List<Outcome> all = outcomes.ofProcess(process);
        for (Outcome outcome : all) {
            // an idea that is in no theme is known by its own rank
            for (RankedIdea idea : Stream.concat(themes(outcome).stream(), ideas(outcome).stream()).toList()) {
                known.put(idea.source(), new Provenance(outcome.question(), idea.source(), idea.rank(), idea.words(), outcome.asked()));
            }
        }
        agreed.of(process).forEach(line -> known.put(line.id(), new Provenance(line.day(), line.id(), line.number(), line.words(), line.title(), line.on())));
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
