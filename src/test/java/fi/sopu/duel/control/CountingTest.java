package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Answer;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.SomeQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.StageState;
import fi.sopu.process.TopBand;
import fi.sopu.ranking.Engine;
import fi.sopu.ranking.Judgement;
import fi.sopu.ranking.Settlement;
import fi.sopu.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final Words WORDS = Words.of("sanat", "ord");
    private static final int VOTERS = 59;

    private final AskedQuestion question = question();
    private final List<Idea> ideas = new ArrayList<>();
    private final List<IdeaGroup> groups = new ArrayList<>();

    @Test
    void eachIdeaByItselfAndEachGroupAsOne() {
        List<Answer> answers = answers(12, 12);
        IdeaGroup group = group(ideas.get(0), ideas.get(1), ideas.get(2));
        OutcomeDraft draft = new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0);
        assertEquals(12, ranked(draft).ideas().size());
        assertEquals(10, ranked(draft).grouped().size());
        assertEquals(answers.size() - 1, draft.answers(), "one could not choose");
        for (RankedIdea item : ranked(draft).ideas()) {
            boolean inside = ideas.subList(0, 3).stream().anyMatch(idea -> idea.id().equals(item.source()));
            assertEquals(inside ? group.id() : null, item.within());
            assertNotNull(item.band());
            assertTrue(0 < item.low() && item.low() <= item.share() && item.share() <= item.high() && item.high() < 1, item.toString());
        }
        RankedIdea one = ranked(draft).grouped().stream().filter(item -> item.source().equals(group.id())).findFirst().orElseThrow();
        assertEquals(group.title(), one.words());
        assertNull(one.within());
        long about = answers.subList(1, answers.size()).stream().filter(answer -> answer.task().ideas().stream()
                .anyMatch(id -> ideas.subList(0, 3).stream().anyMatch(idea -> idea.id().equals(id)))).count();
        assertEquals(about, one.answers(), "an answer about two of a group's ideas is one answer");
        assertEquals(5, ranked(draft).robustness().top());
        assertTrue(ranked(draft).robustness().percent() > 0, ranked(draft).robustness().toString());
    }

    @Test
    void theIdeasByThemselvesKnowNothingOfGroupsAndUngroupingGivesTheSameAgain() {
        List<Answer> answers = answers(10, 12);
        OutcomeDraft before = new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0);
        group(ideas.get(3), ideas.get(4));
        OutcomeDraft during = new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0);
        assertEquals(figures(ranked(before).ideas()), figures(ranked(during).ideas()));
        assertEquals(during, new Counting(question, ideas, groups, answers).outcome(VOTERS, ranked(before).ideas(), ranked(before).known().best()),
                "what was counted already is taken as it is");
        ideas.forEach(idea -> idea.join(null));
        assertEquals(before, new Counting(question, ideas, groups, answers).outcome(VOTERS, ranked(during).ideas(), ranked(during).known().best()));
        assertEquals(List.of(), ranked(before).grouped());
    }

    /** The report says of the top what voters and facilitators were told by the engine from the same answers, groups or not. */
    @Test
    void theResultSaysOfTheTopWhatTheEngineSaid() {
        for (int n : new int[]{5, 12, 30}) {
            ideas.clear();
            groups.clear();
            List<Answer> answers = answers(n, 12);
            for (int round = 0; round < 2; round++) {
                OutcomeDraft draft = new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0);
                Engine engine = new Engine(question.plan().topK(), Budget.answers(question));
                engine.roll(VOTERS);
                Map<UUID, Judgement> given = new HashMap<>();
                answers.forEach(answer -> given.put(answer.token(), answer.judgement()));
                engine.take(given);
                engine.play(ideas.stream().map(Idea::id).toList(), Groups.members(ideas));
                engine.refresh();
                Settlement told = engine.settlement();
                assertEquals(told.best(), ranked(draft).known().best(), "the same k");
                assertTrue(told.best() <= (round == 0 ? n : n - 1) / 2);
                assertEquals(told.percent(), ranked(draft).known().percent(), 1.0);
                assertEquals(told.enough(), ranked(draft).known().settled());
                assertEquals(engine.participants(), draft.participants());
                assertEquals(engine.decided(), draft.answers());
                group(ideas.get(0), ideas.get(1));
            }
        }
    }

    @Test
    void whoSkippedEverythingTookNoPart() {
        List<Answer> answers = new ArrayList<>(answers(6, 12));
        int before = new Counting(question, ideas, groups, answers).participants();
        List<UUID> four = ideas.subList(0, 4).stream().map(Idea::id).toList();
        answers.add(new Answer(UUID.randomUUID(), "skips", new Task(Format.BEST_WORST, four), new Verdict(Verdict.Kind.SKIPPED, null, null)));
        assertEquals(before, new Counting(question, ideas, groups, answers).participants());
        assertEquals(before, new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0).participants());
    }

    @Test
    void aGroupCountsOnlyWithTwoIdeasThatAreNotHidden() {
        List<Answer> answers = answers(10, 12);
        group(ideas.get(3), ideas.get(4));
        assertEquals(9, ranked(new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0)).grouped().size());
        ideas.get(4).hide("Nimiä");
        OutcomeDraft draft = new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0);
        assertEquals(List.of(), ranked(draft).grouped());
        assertEquals(9, ranked(draft).ideas().size());
        assertTrue(ranked(draft).ideas().stream().allMatch(item -> item.within() == null));
    }

    @Test
    void hundredsOfAnswersAreCountedWithAllTheirGroups() {
        List<Answer> answers = answers(60, 20);
        IntStream.range(0, 10).forEach(i -> group(ideas.get(3 * i), ideas.get(3 * i + 1)));
        assertEquals(50, ranked(new Counting(question, ideas, groups, answers).outcome(VOTERS, List.of(), 0)).grouped().size());
    }

    private static RankedIdeas ranked(OutcomeDraft draft) {
        return (RankedIdeas) draft.findings();
    }

    private static List<Map.Entry<UUID, List<Double>>> figures(List<RankedIdea> items) {
        return items.stream().map(i -> Map.entry(i.source(), List.of((double) i.rank(), i.share(), i.low(), i.high()))).toList();
    }

    private IdeaGroup group(Idea... members) {
        IdeaGroup group = new IdeaGroup(question.id(), Words.of("ryhmä", null));
        groups.add(group);
        List.of(members).forEach(idea -> idea.join(group.id()));
        return group;
    }

    /** Everybody answers so many fours, those made first being preferred with noise; one answer decides nothing. */
    private List<Answer> answers(int howMany, int each) {
        Random random = new Random(7);
        IntStream.range(0, howMany).forEach(i -> ideas.add(new Idea(question.id(), UUID.randomUUID(), WORDS, null)));
        List<Answer> answers = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            for (int i = 0; i < each; i++) {
                List<Integer> order = random.ints(0, howMany).distinct().limit(4).boxed().toList();
                Task task = new Task(Format.BEST_WORST, order.stream().map(n -> ideas.get(n).id()).toList());
                Map<Integer, Double> worth = order.stream().collect(java.util.stream.Collectors.toMap(n -> n, n -> -n + 4 * random.nextGaussian()));
                List<Integer> ranked = order.stream().sorted(Comparator.comparing(worth::get).reversed()).toList();
                Verdict verdict = answers.isEmpty() ? Verdict.CANT_CHOOSE
                        : Verdict.chosen(ideas.get(ranked.get(0)).id(), ideas.get(ranked.get(3)).id());
                answers.add(new Answer(UUID.randomUUID(), "voter" + voter, task, verdict));
            }
        }
        return answers;
    }

    private static AskedQuestion question() {
        return SomeQuestion.of(SomeQuestion.plan(UUID.fromString("00000000-0000-4000-8000-000000000001"), QuestionKind.IDEAS, Format.BEST_WORST),
                SomeQuestion.stage(StageState.CLOSED, 8, VOTERS), false);
    }

    @Test
    void whatIsKeptAfterSealingIsEachPairsCount() {
        List<Answer> answers = answers(6, 4);
        Counting counting = new Counting(question, ideas, groups, answers);
        assertEquals(answers.size() - 1, counting.decided());
        assertEquals(5 * counting.decided(), counting.pairs().stream().mapToInt(PairCount::answers).sum(), "five of each four");
        assertTrue(counting.pairs().stream().anyMatch(pair -> pair.answers() > 1));
        List<Answer> turned = new ArrayList<>(answers);
        java.util.Collections.reverse(turned);
        assertEquals(counting.pairs(), new Counting(question, ideas, groups, turned).pairs(), "in an order that says nothing about when");
    }

    /** Ranking the ideas by themselves again is left out only where it would give the same. */
    @Test
    void whatWasCountedBeforeIsTakenOverWhereAsManyAreTheBest() {
        List<Answer> answers = answers(10, 12);
        List<RankedIdea> before = List.of(new RankedIdea(ideas.get(0).id(), WORDS, 1, 0.5, 0.4, 0.6, 9, TopBand.IN, null));
        Counting counting = new Counting(question, ideas, groups, answers);
        assertEquals(10, ranked(counting.outcome(VOTERS, List.of(), 5)).ideas().size());
        assertEquals(10, ranked(counting.outcome(VOTERS, before, 4)).ideas().size());
        assertEquals(before, ranked(counting.outcome(VOTERS, before, 5)).ideas());
    }
}
