package fi.sopu.survey.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import fi.sopu.survey.TargetDue;
import fi.sopu.survey.TargetFacts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit has chosen to develop after a round: what is done, by whom and by when. It belongs to the series, so that later rounds follow it up. */
@Entity
@Table(name = "chosen_target")
public class ChosenTarget extends TenantOwned {

    public static final int LONGEST_WHAT = 300;
    public static final int LONGEST_WHO = 120;

    @Column(name = "process_id")
    private UUID series;
    @Column(name = "round_id")
    private UUID round;
    @Column(name = "unit_id")
    private UUID unit;
    private UUID dimension;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "what_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "what_sv"))
    private Words what;
    private String who;
    private @Nullable LocalDate until;
    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;
    private boolean removed;

    protected ChosenTarget() {
    }

    /** @throws Refused as {@link #agree} */
    public ChosenTarget(UUID series, UUID round, UUID unit, UUID dimension, Words what, @Nullable String who, @Nullable LocalDate until) {
        this.series = series;
        this.round = round;
        this.unit = unit;
        this.dimension = dimension;
        agree(what, who, until);
    }

    /** @throws Refused when it is not said what is done, or by whom */
    public final void agree(Words newWhat, @Nullable String newWho, @Nullable LocalDate newUntil) {
        Words cleaned = TypedText.line(newWhat, LONGEST_WHAT);
        String by = TypedText.line(newWho, LONGEST_WHO);
        if (cleaned.isEmpty()) {
            throw new Refused("survey.target.noWhat");
        }
        if (by == null) {
            throw new Refused("survey.target.noWho");
        }
        what = cleaned;
        who = by;
        until = newUntil;
    }

    /** As what is to be done by its day. */
    public TargetDue due() {
        return new TargetDue(id(), round, unit, what, who, Objects.requireNonNull(until, "it has a day"));
    }

    /** Ticks it as done, the first time today, or takes the tick away. */
    public void tick(boolean done, LocalDate today) {
        doneOn = !done ? null : doneOn == null ? today : doneOn;
    }

    public void remove() {
        removed = true;
    }

    public UUID series() {
        return series;
    }

    public UUID round() {
        return round;
    }

    public UUID unit() {
        return unit;
    }

    public boolean isRemoved() {
        return removed;
    }

    /** @param number of the round in which it was chosen */
    public TargetFacts facts(int number) {
        return new TargetFacts(id(), number, dimension, what, who, until, doneOn);
    }
}
