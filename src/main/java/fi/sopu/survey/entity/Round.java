package fi.sopu.survey.entity;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a question of statements asks, of whom and since when: fixed as its stage opens. Its id is the question's. */
@Entity
@Table(name = "measured_round")
public class Round extends TenantOwned {

    @Column(name = "process_id")
    private UUID series;
    @Column(name = "instrument_id")
    private UUID instrument;
    @Column(name = "former_id")
    private @Nullable UUID former;
    private int number;
    private int smallest;

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
}
