package fi.sopu.ranking.bench;

import fi.sopu.ranking.Engine;
import fi.sopu.ranking.Judgement;
import fi.sopu.ranking.Ranking;
import fi.sopu.ranking.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Sopu's own engine, as the application uses it. */
final class Ours implements Method {

    static final int TOP = 10;

    final Engine engine;
    final List<Judgement> judgements = new ArrayList<>();
    final List<UUID> here = new ArrayList<>();
    private final int roll;
    private final int size;
    private final int budget;
    private final SplittableRandom random;

    /** @param roll how many are asked */
    Ours(int roll, int size, int budget, long seed) {
        this.size = size;
        this.budget = budget;
        this.random = new SplittableRandom(seed);
        this.roll = roll;
        this.engine = new Engine(TOP, budget);
        engine.roll(roll);
    }

    static UUID id(int idea) {
        // the order of ids shall say nothing
        return new UUID(Long.reverse(idea * 0x9E3779B97F4A7C15L), idea);
    }

    static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    @Override
    public void arrive(int idea) {
        here.add(id(idea));
        engine.play(here, Map.of());
    }

    @Override
    public int[] next(int voter) {
        return engine.next("v" + voter, size, List.of(), random).map(ideas -> ideas.stream().mapToInt(Ours::number).toArray()).orElse(null);
    }

    @Override
    public void answer(int voter, int[] ideas, int best, int least) {
        take(voter, ideas, best, least);
        if (engine.isStale()) {
            engine.refresh();
        }
    }

    void take(int voter, int[] ideas, int best, int least) {
        Judgement judgement = new Judgement("v" + voter, java.util.Arrays.stream(ideas).mapToObj(Ours::id).toList(), id(best), id(least));
        judgements.add(judgement);
        engine.add(new UUID(0, judgements.size()), judgement);
    }

    /** The best first, as the engine sees it now. */
    List<UUID> order() {
        double[] scores = scores(here.stream().mapToInt(Ours::number).max().orElse(-1) + 1);
        return here.stream().sorted(java.util.Comparator.comparingDouble((UUID idea) -> -scores[number(idea)])).toList();
    }

    /** As published: the mode, without the bootstrap around it. */
    @Override
    public double[] scores(int ideas) {
        double[] scores = new double[ideas];
        for (Standing standing : Ranking.of(here, Map.of(), judgements, roll, TOP, budget, 1, 1).standings()) {
            scores[number(standing.idea())] = standing.score();
        }
        return scores;
    }
}
