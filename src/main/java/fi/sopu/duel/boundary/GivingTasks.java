package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.Task;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.control.Hand;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.duel.control.IdeasInPlay.InPlay;
import fi.sopu.duel.control.Place;
import fi.sopu.duel.control.PlaceTaken;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.ranking.Engine;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives a voter the tasks of a question in their fixed order ({@link Hand}). Which ones have been given lies in the ballot box, sealed like
 * answers, so that a reload, another device and another node give the same.
 */
@UseCase
class GivingTasks {

    @Inject
    BallotBox box;
    @Inject
    IdeasInPlay ideas;
    @Inject
    Engines engines;
    @Inject
    Activities activities;
    @Inject
    RandomGenerator random;
    @Inject
    CurrentActor actor;
    @Inject
    Event<PlaceTaken> taken;

    /** The actor's tasks as the box has them. */
    @Allowed(member = true)
    Hand read(AskedQuestion question) {
        engine(question);
        Hand hand = new Hand(box.own(question.id()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, own -> Place.read(own.getValue().payload()))));
        activities.keep(actor.get().tenant(), question.id(), box.voter(question.id()), hand);
        return hand;
    }

    /** The same as this node knows them, which may lack what has been answered through another one of late. */
    @Allowed(member = true)
    Hand known(AskedQuestion question) {
        return activities.hand(actor.get().tenant(), question.id(), box.voter(question.id())).orElseGet(() -> read(question));
    }

    /** The place that has the token. */
    @Allowed(member = true)
    OptionalInt number(AskedQuestion question, Hand hand, UUID token) {
        return IntStream.concat(hand.out().keySet().stream().mapToInt(Integer::intValue), hand.numbers())
                .filter(number -> box.token(question.id(), number).equals(token)).findFirst();
    }

    /** Draws tasks and writes them down, until so many are out or no more may be. */
    @Allowed(member = true)
    Hand give(AskedQuestion question, Hand hand, int wanted) {
        Predicate<Task> useless = useless(question);
        Hand now = hand;
        for (int draws = 0; draws < Hand.LANES; draws++) {
            OptionalInt free = now.free(useless);
            if (free.isEmpty() || now.out().values().stream().filter(useless.negate()).count() >= wanted) {
                break;
            }
            Optional<Task> drawn = draw(question, now.out().values());
            if (drawn.isEmpty()) {
                break;
            }
            now = give(question, now, free.getAsInt(), drawn.get());
        }
        return now;
    }

    private Hand give(AskedQuestion question, Hand hand, int number, Task task) {
        Place before = hand.at(number);
        Place given = before == null ? new Place(Place.GIVEN, task, null, null) : new Place(before.turn(), task, null, before.next());
        boolean[] written = new boolean[1];
        box.takeBack(question.id(), box.token(question.id(), number), earlier -> before != null && Arrays.equals(earlier, before.bytes()), earlier -> {
            written[0] = true;
            return given.bytes();
        });
        if (!written[0]) {
            // another page of the same voter's was faster
            return read(question);
        }
        taken.fire(new PlaceTaken(actor.get().tenant(), question.id(), box.voter(question.id()), number, given));
        return hand.with(number, given);
    }

    /** The next task for the actor, who has others in hand. */
    @Allowed(member = true)
    Optional<Task> draw(AskedQuestion question, Collection<Task> others) {
        return engine(question).next(box.voter(question.id()), Task.size(question.plan().format()), others.stream().map(Task::ideas).toList(), random)
                .map(ids -> new Task(ids.size() == Task.size(Format.BEST_WORST) ? Format.BEST_WORST : Format.DUEL, ids));
    }

    /** Tells tasks that can not be asked any more: an idea of theirs has been hidden. */
    @Allowed(member = true)
    Predicate<Task> useless(AskedQuestion question) {
        InPlay playing = ideas.of(question.id());
        return task -> !playing.ideas().keySet().containsAll(task.ideas());
    }

    private Engine engine(AskedQuestion question) {
        return engines.engine(question, ideas.of(question.id()));
    }

    void taken(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlaceTaken place) {
        activities.keep(place.tenant(), place.question(), place.voter(), place.number(), place.place());
    }
}
