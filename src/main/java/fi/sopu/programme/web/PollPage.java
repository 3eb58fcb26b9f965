package fi.sopu.programme.web;

import fi.sopu.portal.PlainForm;
import fi.sopu.programme.MyPoll;
import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollTime;
import fi.sopu.programme.TimePollFacts;
import fi.sopu.programme.boundary.AnsweringTimes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying which of the times that are offered suit oneself; and, on the home, what waits for that. */
@Named
@RequestScoped
public class PollPage {

    @Inject
    AnsweringTimes answering;
    @Inject
    PlainForm form;
    @Inject
    Dates dates;

    private @Nullable MyPoll mine;
    private @Nullable List<TimePollFacts> waiting;

    /** Opens the page, or keeps what was chosen. */
    @CalledFirst
    public void open() {
        UUID id = form.id("id");
        if (form.act().equals("answer")) {
            Map<UUID, PollAnswer> said = new HashMap<>();
            getMine().poll().times().forEach(time -> PollAnswer.named(form.text(time.id().toString())).ifPresent(answer -> said.put(time.id(), answer)));
            answering.answer(id, said);
            form.say("programme.poll.answered", dates.day(getMine().poll().closes()));
            form.go("/programme/poll", "id", id);
        } else {
            getMine();
        }
    }

    public MyPoll getMine() {
        mine = mine == null ? answering.poll(form.id("id")) : mine;
        return mine;
    }

    public List<PollAnswer> getAnswers() {
        return List.of(PollAnswer.values());
    }

    /** What was chosen before the form was refused, or else what has been said. */
    public boolean chosen(PollTime time, PollAnswer answer) {
        return form.typed(time.id().toString(), Objects.toString(getMine().said().get(time.id()), "")).equals(answer.name());
    }

    /** How the answer looks: as one of a follow-up's. */
    public String look(PollAnswer answer) {
        return switch (answer) {
            case SUITS -> "kept";
            case IF_NEED_BE -> "partly";
            case DOES_NOT -> "notkept";
        };
    }

    /** Those that I can answer and have not. */
    public List<TimePollFacts> getWaiting() {
        waiting = waiting == null ? answering.waiting() : waiting;
        return waiting;
    }
}
