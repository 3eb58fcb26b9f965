package fi.sopu.programme.web;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.portal.PlainForm;
import fi.sopu.programme.OfferedTime;
import fi.sopu.programme.PollPlan;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.TimePollFacts;
import fi.sopu.programme.boundary.AskingTimes;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The time polls of a programme, and offering times for a coming day. */
@Named
@RequestScoped
public class PollsPage {

    private static final int FIRST = 3; // rows in sight at first

    @Inject
    AskingTimes asking;
    @Inject
    PlanningProgrammes planning;
    @Inject
    PlainForm form;
    @Inject
    Clock clock;

    private @Nullable ProgrammeFacts facts;
    private @Nullable List<TimePollFacts> polls;
    private @Nullable List<TargetGroupFacts.Cohort> cohorts;

    /** Opens the page, or does what was pressed. */
    @CalledFirst
    public void open() {
        UUID programme = form.id("programme");
        switch (form.act()) {
            case "offer" -> {
                LocalDate closes = form.day("closes", "portal.badDate").orElseThrow(() -> new Refused("programme.wrong.pollCloses"));
                UUID poll = asking.offer(programme, new PollPlan(words("title"), words("purpose"), closes, times()), form.ids("cohort"));
                form.say("programme.poll.offered");
                form.go("/programme/polled", "id", poll);
            }
            case "putback" -> {
                asking.putBack(form.actId());
                form.say("programme.poll.isBack");
                form.go("/programme/polled", "id", form.actId());
            }
            default -> getFacts();
        }
    }

    private Words words(String field) {
        return Words.of(form.text(field + ".fi"), form.text(field + ".sv"));
    }

    private List<OfferedTime> times() {
        List<OfferedTime> times = new ArrayList<>();
        for (int at = 0; at < PollPlan.MOST; at++) {
            TimeAndPlace hours = TimeAndPlace.typed(form.text("starts" + at), form.text("ends" + at), "");
            LocalDate day = form.day("day" + at, "portal.badDate").orElse(null);
            if (day != null) {
                times.add(new OfferedTime(day, hours));
            } else if (hours.starts() != null) {
                throw new Refused("portal.badDate");
            }
        }
        return times;
    }

    /** The programme. */
    public ProgrammeFacts getFacts() {
        facts = facts == null ? planning.facts(form.id("programme")) : facts;
        return facts;
    }

    /** For which the day can be; none in a stage, where all are together. */
    public List<TargetGroupFacts.Cohort> getCohorts() {
        if (cohorts == null) {
            cohorts = getFacts().stage() != null ? List.of()
                    : planning.targets().stream().filter(one -> one.id().equals(getFacts().whose())).findFirst().map(TargetGroupFacts::cohorts).orElse(List.of());
        }
        return cohorts;
    }

    public List<TimePollFacts> getPolls() {
        polls = polls == null ? asking.of(form.id("programme")) : polls;
        return polls;
    }

    public boolean isOpen(TimePollFacts poll) {
        return poll.isOpen(LocalDate.now(clock));
    }

    public List<Integer> getFirstRows() {
        return IntStream.range(0, FIRST).boxed().toList();
    }

    public List<Integer> getMoreRows() {
        return IntStream.range(FIRST, PollPlan.MOST).boxed().toList();
    }

    /** Whether the cohort was chosen before the form was refused. */
    public boolean chosen(UUID cohort) {
        return form.ids("cohort").contains(cohort);
    }
}
