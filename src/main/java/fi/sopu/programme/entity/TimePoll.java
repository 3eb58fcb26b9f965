package fi.sopu.programme.entity;

import fi.sopu.programme.PollPlan;
import fi.sopu.programme.PollTime;
import fi.sopu.programme.TimePollFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Times offered for a coming day: asked until the last day for answering, and in the end one of them is chosen, which becomes a day of the programme; or the poll is removed. */
@Entity
@Table(name = "time_poll")
public class TimePoll extends TenantOwned {

    @Column(name = "programme_id")
    private UUID programme;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "purpose_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "purpose_sv"))
    private @Nullable Words purpose;
    private LocalDate closes;
    @Column(name = "gathering_id")
    private @Nullable UUID gathering;
    private boolean removed;

    protected TimePoll() {
    }

    public TimePoll(UUID programme, PollPlan plan) {
        this.programme = programme;
        title = plan.title();
        purpose = plan.purpose();
        closes = plan.closes();
    }

    /** @throws Refused when a time has been chosen */
    public void chosen(UUID day) {
        refuseDecided();
        gathering = day;
    }

    /** @throws Refused when it cannot be answered any more */
    public void refuseClosed(LocalDate today) {
        refuseDecided();
        if (closes.isBefore(today)) {
            throw new Refused("programme.wrong.pollOver");
        }
    }

    private void refuseDecided() {
        if (gathering != null) {
            throw new Refused("programme.wrong.pollDecided");
        }
    }

    /** @throws Refused when a time has been chosen */
    public void remove() {
        refuseDecided();
        removed = true;
    }

    public void putBack() {
        removed = false;
    }

    public boolean isRemoved() {
        return removed;
    }

    public UUID programme() {
        return programme;
    }

    /** @param times its own, in their order */
    public TimePollFacts facts(List<PollTime> times) {
        return new TimePollFacts(id(), programme, title, Objects.requireNonNullElse(purpose, Words.of(null, null)), closes, times, gathering);
    }
}
