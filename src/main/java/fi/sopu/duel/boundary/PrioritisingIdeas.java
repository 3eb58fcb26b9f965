package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.Answer;
import fi.sopu.duel.AskedTask;
import fi.sopu.duel.GivenAnswer;
import fi.sopu.duel.Progress;
import fi.sopu.duel.Task;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.Groups;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.control.UnwrittenTimes;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.ranking.Engine;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A councillor prioritises: is given tasks, answers, cannot choose, skips, undoes. What was chosen goes into the ballot box and into
 * this node's memory, nowhere else.
 */
@UseCase
public class PrioritisingIdeas {

    private static final int MOST_AT_ONCE = 3;

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    Ideas ideas;
    @Inject
    Activities activities;
    @Inject
    UnwrittenTimes times;
    @Inject
    RandomGenerator random;
    @Inject
    CurrentActor actor;

    /**
     * Where the actor is and what comes next.
     *
     * @param held tasks that the page has been given and whose answers have not arrived
     * @param want how many further ones it can use
     */
    @Allowed(member = true)
    public Progress next(UUID question, List<Task> held, int want) {
        return progress(questions.requireOpen(question), held, want);
    }

    /**
     * Stores an answer and says what comes next. The same answer again is stored once.
     *
     * @throws Refused "duel.forged" when the task was not given to this voter
     */
    @Allowed(member = true)
    public Progress answer(UUID question, GivenAnswer given, List<Task> held, int want) {
        AskedQuestion asked = questions.requireOpen(question);
        Actor who = actor.get();
        if (!box.isSigned(question, given.token(), AnswerBytes.of(given.task()), given.signature())) {
            throw new Refused("duel.forged");
        }
        given.verdict().decides(given.task());
        if (box.put(question, given.token(), AnswerBytes.of(given.task(), given.verdict(), given.turn()),
                earlier -> AnswerBytes.turn(earlier) < given.turn())) {
            activities.note(who.tenant(), question, given.token(),
                    new Answer(given.token(), box.voter(question), given.task(), given.verdict()));
            times.note(who.tenant(), question, given);
        }
        return progress(asked, held, want);
    }

    /**
     * Takes an answer back by its task's token; the page keeps the task and asks it again.
     *
     * @param turn the turn that is undone: a later answer stays, however late this call arrives
     */
    @Allowed(member = true)
    public Progress takeBack(UUID question, UUID token, int turn, List<Task> held, int want) {
        AskedQuestion asked = questions.requireOpen(question);
        if (box.takeBack(question, token, AnswerBytes.takenBack(turn), earlier -> AnswerBytes.turn(earlier) <= turn)) {
            activities.note(actor.get().tenant(), question, token, null);
            times.forget(actor.get().tenant(), question, token);
        }
        return progress(asked, held, want);
    }

    private Progress progress(AskedQuestion question, List<Task> held, int want) {
        String voter = box.voter(question.id());
        Map<UUID, Idea> visible = new HashMap<>();
        ideas.of(question.id()).stream().filter(idea -> !idea.isHidden()).forEach(idea -> visible.put(idea.id(), idea));
        Engine engine = activities.engine(actor.get().tenant(), question, box.count(question.id()), () -> questions.answers(question.id()));
        engine.play(visible.keySet(), Groups.members(visible.values()));
        activities.refresh(engine);
        List<Task> known = new ArrayList<>(held);
        List<AskedTask> tasks = new ArrayList<>();
        while (tasks.size() < Math.min(want, MOST_AT_ONCE)) {
            Optional<List<UUID>> next = engine.next(voter, Task.size(question.format()), known.stream().map(Task::ideas).toList(), random);
            if (next.isEmpty()) {
                break;
            }
            Task task = new Task(next.get().size() == Task.size(Format.BEST_WORST) ? Format.BEST_WORST : Format.DUEL, next.get());
            known.add(task);
            tasks.add(asked(question.id(), task, visible));
        }
        Progress.Step step = visible.size() < 2 ? Progress.Step.WORDING
                : known.isEmpty() && want > 0 ? Progress.Step.FINISHED : Progress.Step.ASKING;
        freeze(tasks, visible);
        return new Progress(step, engine.answered(voter), Budget.answers(question), visible.size(), engine.unseen(voter), engine.isEnough(), tasks);
    }

    private AskedTask asked(UUID question, Task task, Map<UUID, Idea> visible) {
        UUID token = UUID.randomUUID();
        return new AskedTask(token, task.format().name(), box.sign(question, token, AnswerBytes.of(task)),
                task.ideas().stream().map(id -> option(visible.get(id), actor.get().language())).toList());
    }

    static AskedTask.Option option(Idea idea, String reader) {
        Words words = idea.words();
        boolean swedish = words.getSv() != null && ("sv".equals(reader) || words.getFi() == null);
        return new AskedTask.Option(idea.id(), words.in(reader), swedish ? "sv" : "fi");
    }

    private void freeze(List<AskedTask> tasks, Map<UUID, Idea> visible) {
        Set<UUID> fresh = tasks.stream().flatMap(task -> task.ideas().stream()).map(AskedTask.Option::id)
                .filter(id -> !visible.get(id).isAsked()).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            ideas.freeze(fresh);
        }
    }
}
