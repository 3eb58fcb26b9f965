package fi.sopu.programme.web;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.boundary.ComingTogether;
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
    Clock clock;

    private @Nullable List<MyGathering> all;
    private @Nullable List<GatheringFacts> soon;

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
        soon = soon == null ? coming.soon(SOON) : soon;
        return soon;
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
        return "programme.state." + (one.there() ? "there" : one.turn() > 0 ? "waiting" : one.isExpected() ? "expected" : one.isComing() ? "coming"
                : one.answer() == SeatAnswer.EXCUSED ? "excused" : "open");
    }
}
