package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.Answer;
import fi.sopu.duel.AskedTask;
import fi.sopu.duel.GivenAnswer;
import fi.sopu.duel.Progress;
import fi.sopu.duel.Task;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.duel.control.AnswerStored;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.duel.control.IdeasInPlay.InPlay;
import fi.sopu.duel.control.IdeasInPlay.Shown;
import fi.sopu.duel.control.UnwrittenTimes;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.ranking.Engine;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
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
    IdeasInPlay ideas;
    @Inject
    Engines engines;
    @Inject
    SeeingProgress seeing;
    @Inject
    Activities activities;
    @Inject
    UnwrittenTimes times;
    @Inject
    RandomGenerator random;
    @Inject
    CurrentActor actor;
    @Inject
    Event<AnswerStored> stored;

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
     * Stores an answer; the same answer again is stored once. What comes next is reckoned afterwards, by {@link #after}: while this
     * goes on, the question cannot be closed.
     *
     * @throws Refused "duel.forged" when the task was not given to this voter
     */
    @Allowed(member = true)
    public AskedQuestion answer(UUID question, GivenAnswer given) {
        AskedQuestion asked = questions.requireOpen(question);
        if (!box.isSigned(question, given.token(), AnswerBytes.of(given.task()), given.signature())) {
            throw new Refused("duel.forged");
        }
        given.verdict().decides(given.task());
        if (box.put(question, given.token(), AnswerBytes.of(given.task(), given.verdict(), given.turn()),
                earlier -> AnswerBytes.turn(earlier) < given.turn())) {
            Answer answer = new Answer(given.token(), box.voter(question), given.task(), given.verdict());
            stored.fire(new AnswerStored(actor.get().tenant(), question, given.token(), answer, given));
        }
        return asked;
    }

    /**
     * Takes an answer back by its task's token; the page keeps the task and asks it again.
     *
     * @param turn the turn that is undone: a later answer stays, however late this call arrives
     */
    @Allowed(member = true)
    public AskedQuestion takeBack(UUID question, UUID token, int turn) {
        AskedQuestion asked = questions.requireOpen(question);
        if (box.takeBack(question, token, AnswerBytes.takenBack(turn), earlier -> AnswerBytes.turn(earlier) <= turn)) {
            stored.fire(new AnswerStored(actor.get().tenant(), question, token, null, null));
        }
        return asked;
    }

    /**
     * What comes next for somebody whose answer is in.
     *
     * @throws Refused when the question has been closed meanwhile, which changes nothing about the answer
     */
    @Allowed(member = true)
    public Progress after(AskedQuestion question, List<Task> held, int want) {
        return progress(question, held, want);
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerStored answer) {
        activities.note(answer.tenant(), answer.question(), answer.token(), answer.answer());
        if (answer.given() != null) {
            times.note(answer.tenant(), answer.question(), answer.given());
        } else {
            times.forget(answer.tenant(), answer.question(), answer.token());
        }
    }

    private Progress progress(AskedQuestion question, List<Task> held, int want) {
        String voter = box.voter(question.id());
        InPlay playing = ideas.of(question.id());
        Engine engine = engines.engine(question, playing);
        List<Task> known = new ArrayList<>(held);
        List<Task> next = new ArrayList<>();
        while (next.size() < Math.min(want, MOST_AT_ONCE)) {
            Optional<List<UUID>> ids = engine.next(voter, Task.size(question.format()), known.stream().map(Task::ideas).toList(), random);
            if (ids.isEmpty()) {
                break;
            }
            Task task = new Task(ids.get().size() == Task.size(Format.BEST_WORST) ? Format.BEST_WORST : Format.DUEL, ids.get());
            known.add(task);
            next.add(task);
        }
        int visible = playing.ideas().size();
        Progress.Step step = visible < 2 ? Progress.Step.WORDING
                : known.isEmpty() && want > 0 ? Progress.Step.FINISHED : Progress.Step.ASKING;
        return new Progress(step, engine.answered(voter), Budget.answers(question), visible, engine.unseen(voter), seeing.isSettled(question),
                asked(question.id(), next, playing));
    }

    private List<AskedTask> asked(UUID question, List<Task> tasks, InPlay playing) {
        Map<UUID, Shown> shown = new HashMap<>();
        tasks.stream().flatMap(task -> task.ideas().stream()).forEach(id -> shown.put(id, playing.ideas().get(id)));
        Set<UUID> fresh = shown.values().stream().filter(idea -> !idea.asked()).map(Shown::id).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            shown.putAll(ideas.freeze(question, fresh));
        }
        return tasks.stream().map(task -> {
            UUID token = UUID.randomUUID();
            return new AskedTask(token, task.format().name(), box.sign(question, token, AnswerBytes.of(task)),
                    task.ideas().stream().map(id -> option(id, shown.get(id).words(), actor.get().language())).toList());
        }).toList();
    }

    static AskedTask.Option option(UUID id, Words words, String reader) {
        boolean swedish = words.getSv() != null && ("sv".equals(reader) || words.getFi() == null);
        return new AskedTask.Option(id, words.in(reader), swedish ? "sv" : "fi");
    }
}
