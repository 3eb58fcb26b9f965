package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a question of statements asks, of whom and since when: fixed as its stage opens. Its id is the question's. */
@Entity
@Table(name = "measured_round")
public class Round extends TenantOwned {

    private static final int LONGEST_HELD = 120;

    @Column(name = "process_id")
    private UUID series;
    @Column(name = "instrument_id")
    private UUID instrument;
    @Column(name = "former_id")
    private @Nullable UUID former;
    private int number;
    private int smallest;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "held_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "held_sv"))
    private @Nullable Words held;

    protected Round() {
    }

    /**
     * @param series   the process
     * @param former   the series' round before, whose answers this one's are compared with; null for the first
     * @param number   among the series' rounds, from 1
     * @param smallest how many people a figure rests on at least
     */
    public Round(UUID question, UUID series, UUID instrument, @Nullable UUID former, int number, int smallest) {
        super(question);
        this.series = series;
        this.instrument = instrument;
        this.former = former;
        this.number = number;
        this.smallest = smallest;
    }

    public UUID series() {
        return series;
    }

    public UUID instrument() {
        return instrument;
    }

    public @Nullable UUID former() {
        return former;
    }

    public int number() {
        return number;
    }

    public int smallest() {
        return smallest;
    }

    /** What was held in some units before it, possibly empty. */
    public Words held() {
        return Objects.requireNonNullElseGet(held, () -> Words.of(null, null));
    }

    public void hold(Words what) {
        held = cleaned(what);
    }

    /** As it is kept. */
    public static Words cleaned(Words what) {
        return TypedText.line(what, LONGEST_HELD);
    }
}
