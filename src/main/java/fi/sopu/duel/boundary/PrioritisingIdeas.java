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
import fi.sopu.duel.control.Hand;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.duel.control.IdeasInPlay.InPlay;
import fi.sopu.duel.control.IdeasInPlay.Shown;
import fi.sopu.duel.control.Place;
import fi.sopu.duel.control.PlaceTaken;
import fi.sopu.duel.control.UnwrittenTimes;
import fi.sopu.process.AskedQuestion;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A councillor prioritises: is given tasks, answers, cannot choose, skips, undoes. What was chosen goes into the ballot box and into
 * this node's memory, nowhere else.
 */
@UseCase
public class PrioritisingIdeas {

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    IdeasInPlay ideas;
    @Inject
    Engines engines;
    @Inject
    GivingTasks giving;
    @Inject
    SeeingProgress seeing;
    @Inject
    Activities activities;
    @Inject
    UnwrittenTimes times;
    @Inject
    CurrentActor actor;
    @Inject
    Event<AnswerStored> stored;
    @Inject
    Event<PlaceTaken> taken;

    /**
     * Where the actor is and what comes next: the tasks that are out, the first given first, and further ones when fewer are out than the page
     * can use.
     *
     * @param want how many it can use
     */
    @Allowed(member = true)
    public Progress next(UUID question, int want) {
        AskedQuestion asked = questions.requireOpen(question);
        return progress(asked, giving.give(asked, giving.read(asked), want), List.of(), want);
    }

    /**
     * Stores an answer, and with it the task that it draws; the same answer again is stored once. What comes next is reckoned afterwards, by
     * {@link #after}: while this goes on, the question cannot be closed.
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
        Hand known = giving.known(asked);
        OptionalInt found = giving.number(asked, known, given.token());
        Hand hand = found.isPresent() ? known : giving.read(asked);
        int number = found.isPresent() ? found.getAsInt() : place(question, asked, hand, given.token());
        if (box.put(question, given.token(), earlier -> comesAfter(given, Place.read(earlier)), earlier -> {
            Place place = new Place(given.turn(), given.task(), given.verdict(), drawn(asked, hand, number, given.task(), earlier));
            taken.fire(new PlaceTaken(actor.get().tenant(), question, box.voter(question), number, place));
            return place.bytes();
        })) {
            Answer answer = new Answer(given.token(), box.voter(question), given.task(), given.verdict());
            stored.fire(new AnswerStored(actor.get().tenant(), question, given.token(), answer, given));
        }
        return asked;
    }

    /** The place that was given with the token. Whose places a closing has just taken away hears of the closing, and is not told to have forged it. */
    private int place(UUID question, AskedQuestion asked, Hand hand, UUID token) {
        return giving.number(asked, hand, token).orElseGet(() -> {
            box.holdOpen(question);
            throw new Refused("duel.forged");
        });
    }

    /** Of one place only the task is answered that was first given there. */
    private static boolean comesAfter(GivenAnswer given, Place earlier) {
        return earlier.turn() < given.turn() && (earlier.task() == null || earlier.task().equals(given.task()));
    }

    /** What was drawn when the place was first answered, or is drawn now. */
    private @Nullable Task drawn(AskedQuestion question, Hand hand, int number, Task answered, byte[] earlier) {
        Task before = earlier == null ? null : Place.read(earlier).next();
        if (before != null || !hand.drawsBy(number)) {
            return before;
        }
        return giving.draw(question, Stream.concat(Stream.of(answered), hand.out().values().stream()).distinct().toList()).orElse(null);
    }

    /**
     * Takes an answer back by its task's token; the page keeps the task and asks it again.
     *
     * @param turn the turn that is undone: a later answer stays, however late this call arrives
     * @throws Refused "duel.undo.full" when as many are out as may be
     */
    @Allowed(member = true)
    public AskedQuestion takeBack(UUID question, UUID token, int turn) {
        AskedQuestion asked = questions.requireOpen(question);
        Hand hand = giving.read(asked);
        int number = place(question, asked, hand, token);
        if (!hand.out().containsKey(number) && hand.out().size() >= Hand.MOST_OUT) {
            throw new Refused("duel.undo.full");
        }
        if (box.takeBack(question, token, earlier -> AnswerBytes.turn(earlier) <= turn, earlier -> {
            Place place = Place.read(earlier == null ? AnswerBytes.takenBack(turn) : earlier).undone(turn);
            taken.fire(new PlaceTaken(actor.get().tenant(), question, box.voter(question), number, place));
            return place.bytes();
        })) {
            stored.fire(new AnswerStored(actor.get().tenant(), question, token, null, null));
        }
        return asked;
    }

    /**
     * What comes next for somebody whose answer is in.
     *
     * @param held tasks that the page has been given and whose answers have not arrived: they are not sent again
     * @param want how many further ones it can use
     * @throws Refused when the question has been closed meanwhile, which changes nothing about the answer
     */
    @Allowed(member = true)
    public Progress after(AskedQuestion question, List<Task> held, int want) {
        return progress(question, giving.known(question), held, want);
    }

    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerStored answer) {
        activities.note(answer.tenant(), answer.question(), answer.token(), answer.answer());
        if (answer.given() != null) {
            times.note(answer.tenant(), answer.question(), answer.given());
        } else {
            times.forget(answer.tenant(), answer.question(), answer.token());
        }
    }

    private static boolean holds(List<Task> held, Task task) {
        return held.stream().anyMatch(one -> one.asked().equals(task.asked()));
    }

    private Progress progress(AskedQuestion question, Hand hand, List<Task> held, int want) {
        String voter = box.voter(question.id());
        InPlay playing = ideas.of(question.id());
        Engine engine = engines.engine(question, playing);
        Predicate<Task> useless = giving.useless(question);
        SortedMap<Integer, Task> out = hand.out();
        out.values().removeIf(useless);
        boolean nothing = out.isEmpty() && held.isEmpty() && want > 0;
        out.values().removeIf(task -> holds(held, task));
        int visible = playing.ideas().size();
        int enough = Budget.answers(question);
        Progress.Step step = visible < 2 ? Progress.Step.WORDING : nothing ? Progress.Step.FINISHED : Progress.Step.ASKING;
        return new Progress(step, engine.answered(voter) + Budget.used(enough, hand.passed()), enough, Budget.promised(question, playing.distinct()), visible, engine.unseen(voter),
                seeing.isSettled(question),
                asked(question.id(), hand, out, want, playing), back(question.id(), hand, playing, useless));
    }

    private @Nullable AskedTask back(UUID question, Hand hand, InPlay playing, Predicate<Task> useless) {
        OptionalInt latest = hand.latest();
        int number = latest.orElse(0);
        Task task = hand.task(number);
        Place place = hand.at(number);
        return task == null || place == null || useless.test(task) ? null : asked(question, number, task, place.turn(), playing.ideas());
    }

    private List<AskedTask> asked(UUID question, Hand hand, SortedMap<Integer, Task> out, int want, InPlay playing) {
        List<Map.Entry<Integer, Task>> tasks = out.entrySet().stream().limit(Math.max(0, want)).toList();
        Map<UUID, Shown> shown = new HashMap<>();
        tasks.stream().flatMap(task -> task.getValue().ideas().stream()).forEach(id -> shown.put(id, playing.ideas().get(id)));
        Set<UUID> fresh = shown.values().stream().filter(idea -> !idea.asked()).map(Shown::id).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            shown.putAll(ideas.freeze(question, fresh));
        }
        return tasks.stream().map(task -> asked(question, task.getKey(), task.getValue(), hand.turn(task.getKey()), shown)).toList();
    }

    private AskedTask asked(UUID question, int number, Task task, int turn, Map<UUID, Shown> shown) {
        UUID token = box.token(question, number);
        return new AskedTask(token, task.format().name(), box.sign(question, token, AnswerBytes.of(task)), turn,
                task.ideas().stream().map(id -> option(id, Objects.requireNonNull(shown.get(id)).words(), actor.get().language())).toList());
    }

    static AskedTask.Option option(UUID id, Words words, String reader) {
        return new AskedTask.Option(id, words.in(reader), words.languageFor(reader));
    }
}
