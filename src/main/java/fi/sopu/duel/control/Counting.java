package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.Known;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.Robustness;
import fi.sopu.process.TopBand;
import fi.sopu.ranking.Judgement;
import fi.sopu.ranking.Ranking;
import fi.sopu.ranking.Result;
import fi.sopu.ranking.Settlement;
import fi.sopu.ranking.Standing;
import fi.sopu.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Turns a closed question's answers into what is published: each idea by itself, and where ideas were grouped, each group as one.
 * Ideas that are hidden inform the ranking and are not listed. The same answers give the same figures.
 */
public final class Counting {

    private static final double PERCENT = 100;

    private final AskedQuestion question;
    private final Map<UUID, Idea> visible = new HashMap<>();
    private final Map<UUID, Set<UUID>> groups;
    private final Map<UUID, Words> titles = new HashMap<>();
    private final List<Answer> decided;

    /** @param answers of everybody, nobody's more than the budget ({@link Capped}); those that decided nothing are left out */
    public Counting(AskedQuestion question, Collection<Idea> ideas, Collection<IdeaGroup> groups, Collection<Answer> answers) {
        this.question = question;
        this.groups = Groups.members(ideas);
        this.decided = answers.stream().filter(answer -> answer.verdict().kind() == Verdict.Kind.CHOSEN).toList();
        ideas.stream().filter(idea -> !idea.isHidden()).forEach(idea -> visible.put(idea.id(), idea));
        groups.forEach(group -> titles.put(group.id(), group.title()));
    }

    /** Answers that decided something. */
    public int decided() {
        return decided.size();
    }

    /** What is kept of the answers after sealing; in a stable order that says nothing about when they were answered. */
    public List<PairCount> pairs() {
        Map<String, PairCount> counts = new TreeMap<>();
        for (Answer answer : decided) {
            Format format = answer.task().format();
            for (Judgement.Win win : answer.judgement().wins()) {
                counts.merge(win.winner() + ">" + win.loser() + ":" + format,
                        new PairCount(win.winner(), win.loser(), format, 1), PairCount::plus);
            }
        }
        return new ArrayList<>(counts.values());
    }

    /** People whose answers decided something: who has skipped everything has not answered. */
    public int participants() {
        return (int) decided.stream().map(Answer::voter).distinct().count();
    }

    /**
     * Scores and intervals as shares (0..1): how likely the idea is preferred to the average one.
     *
     * @param roll   how many were asked
     * @param before the ideas by themselves where the same answers have been counted already, which no group changes; else empty
     * @param best   how many are the best there: with another number of them it is told anew who is
     */
    public OutcomeDraft outcome(int roll, List<RankedIdea> before, int best) {
        return outcome(roll, before, best, percent -> {});
    }

    /** @param progress of both rankings, where there are groups */
    public OutcomeDraft outcome(int roll, List<RankedIdea> before, int best, Ranking.Progress progress) {
        int rankings = groups.isEmpty() ? 1 : 2;
        Result leading = rank(groups, roll, question.plan().topK(), percent -> progress.at(percent / rankings));
        Settlement settlement = leading.settlement();
        List<RankedIdea> grouped = groups.isEmpty() ? List.of() : leading.standings().stream()
                .map(s -> ranked(s, words(s.idea()), groups.getOrDefault(s.idea(), Set.of(s.idea())))).toList();
        List<RankedIdea> alone = !before.isEmpty() && best == settlement.best() ? before
                : (groups.isEmpty() ? leading : rank(Map.of(), roll, Math.max(1, settlement.best()), percent -> progress.at((100 + percent) / rankings))).standings().stream()
                        .map(s -> ranked(s, words(s.idea()), Set.of(s.idea()))).toList();
        Map<UUID, UUID> within = new HashMap<>();
        groups.forEach((group, members) -> members.forEach(member -> within.put(member, group)));
        boolean computed = !leading.standings().isEmpty();
        return new OutcomeDraft(question.id(), Math.max(roll, participants()), participants(), decided.size(),
                new RankedIdeas(alone.stream().map(idea -> idea.in(within.get(idea.source()))).toList(), grouped,
                        computed ? new Robustness(leading.top(), (int) Math.round(PERCENT * leading.topStays())) : null,
                        computed ? new Known(settlement.best(), settlement.percent(), settlement.enough()) : null));
    }

    private Result rank(Map<UUID, Set<UUID>> together, int roll, int topK, Ranking.Progress progress) {
        return Ranking.of(visible.keySet(), together, judgements(), roll, topK, Budget.answers(question), question.id().getLeastSignificantBits(), progress);
    }

    private List<Judgement> judgements() {
        return decided.stream().map(Answer::judgement).toList();
    }

    private RankedIdea ranked(Standing s, Words words, Set<UUID> about) {
        long answers = decided.stream().filter(answer -> answer.task().ideas().stream().anyMatch(about::contains)).count();
        return new RankedIdea(s.idea(), words, s.rank(), s.share(), s.shareLow(), s.shareHigh(), (int) answers, TopBand.valueOf(s.band().name()), null);
    }

    private Words words(UUID ideaOrGroup) {
        Idea idea = visible.get(ideaOrGroup);
        return idea != null ? idea.words() : Objects.requireNonNull(titles.get(ideaOrGroup));
    }
}
