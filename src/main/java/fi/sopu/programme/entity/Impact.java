package fi.sopu.programme.entity;

import fi.sopu.programme.ImpactCall;
import fi.sopu.programme.ImpactState;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking the people of a programme, some months after it, what it has brought about: planned with the programme, opened by the clock, counted some weeks later. */
@Entity
@Table(name = "impact")
public class Impact extends TenantOwned {

    private static final int DAYS = 21;

    @Column(name = "programme_id")
    private UUID programme;
    private int months;
    private LocalDate opens;
    @Column(name = "last_day")
    private @Nullable LocalDate last;
    private boolean counted;

    protected Impact() {
    }

    public Impact(UUID programme, int months, LocalDate opens) {
        this.programme = programme;
        this.months = months;
        this.opens = opens;
    }

    /** Has an effect until it is opened. */
    public void move(LocalDate day) {
        if (last == null) {
            opens = day;
        }
    }

    /** It is asked from today on, for three weeks. */
    public LocalDate open(LocalDate today) {
        LocalDate end = today.plusDays(DAYS - 1);
        last = end;
        return end;
    }

    public void count() {
        counted = true;
    }

    public ImpactState state() {
        return counted ? ImpactState.COUNTED : last == null ? ImpactState.WAITING : ImpactState.OPEN;
    }

    public UUID programme() {
        return programme;
    }

    public int months() {
        return months;
    }

    public LocalDate opens() {
        return opens;
    }

    /** The last day on which it is asked; null before it is. */
    public @Nullable LocalDate last() {
        return last;
    }

    /** @param name of the programme */
    public ImpactCall call(Words name) {
        return new ImpactCall(id(), name, months, Objects.requireNonNullElse(last, opens.plusDays(DAYS - 1)));
    }
}
