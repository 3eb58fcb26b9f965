package fi.sopu.programme.web;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ImpactCall;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.boundary.ComingTogether;
import fi.sopu.programme.boundary.GivingFeedback;
import fi.sopu.programme.boundary.SayingImpacts;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My own days of programmes: those to come, of these the next ones for the home, and those that are over. */
@Named
@RequestScoped
public class ComingDays {

    private static final int SOON = 3;

    @Inject
    ComingTogether coming;
    @Inject
    GivingFeedback giving;
    @Inject
    SayingImpacts saying;
    @Inject
    Clock clock;

    private @Nullable List<MyGathering> all;
    private @Nullable List<GatheringFacts> near;
    private @Nullable List<GatheringFacts> asked;
    private @Nullable List<ImpactCall> calls;

    @CalledFirst
    public void open() {
        getAll();
    }

    public List<MyGathering> getAll() {
        all = all == null ? coming.mine() : all;
        return all;
    }

    /** From today on, the earliest first, those that are cancelled too. */
    public List<MyGathering> getNext() {
        LocalDate today = LocalDate.now(clock);
        return getAll().stream().filter(one -> !one.day().plan().day().isBefore(today)).toList();
    }

    /** The first few of those that are to be: one question to the database, or two, since every home page asks. */
    public List<GatheringFacts> getSoon() {
        LocalDate today = LocalDate.now(clock);
        return getNear().stream().filter(day -> !day.plan().day().isBefore(today)).limit(SOON).toList();
    }

    /** Those of the last week of which I am asked and have said nothing yet. */
    public List<GatheringFacts> getAsked() {
        if (asked == null) {
            LocalDate today = LocalDate.now(clock);
            List<GatheringFacts> over = getNear().stream().filter(day -> day.plan().day().isBefore(today)).toList();
            asked = over.isEmpty() ? over : giving.waiting(over);
        }
        return asked;
    }

    /** What I am asked of programmes that have been over for a while, and have said nothing of yet. */
    public List<ImpactCall> getCalls() {
        calls = calls == null ? saying.waiting() : calls;
        return calls;
    }

    private List<GatheringFacts> getNear() {
        near = near == null ? coming.near() : near;
        return near;
    }

    /** The latest first. */
    public List<MyGathering> getPast() {
        LocalDate today = LocalDate.now(clock);
        return getAll().stream().filter(one -> one.day().plan().day().isBefore(today)).sorted(Comparator.comparing((MyGathering one) -> one.day().plan().day()).reversed())
                .toList();
    }

    /** Key of what is the case between me and the day. */
    public String state(MyGathering one) {
        if (one.day().cancelled()) {
            return "programme.state.cancelled";
        }
        boolean over = one.day().plan().day().isBefore(LocalDate.now(clock));
        return "programme.state." + (one.there() ? "there" : over ? "over" : one.turn() > 0 ? "waiting" : one.isExpected() ? "expected" : one.isComing() ? "coming"
                : one.answer() == SeatAnswer.EXCUSED ? "excused" : "open");
    }
}
