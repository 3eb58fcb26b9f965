package fi.sopu.programme.entity;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.Way;
import fi.sopu.programme.Where;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day of a programme: planned, perhaps moved or cancelled, and from its day on held. On that day a code may be shown in the room. */
@Entity
@Table(name = "gathering")
public class Gathering extends TenantOwned {

    @Column(name = "programme_id")
    private UUID programme;
    @Enumerated(EnumType.STRING)
    private GatheringKind kind;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "title_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "title_sv"))
    private Words title;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "agenda_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "agenda_sv"))
    private @Nullable Words agenda;
    private LocalDate day;
    private @Nullable LocalTime starts;
    private @Nullable LocalTime ends;
    private String place;
    @Enumerated(EnumType.STRING)
    private Way way;
    private String link;
    private @Nullable Integer places;
    @Column(name = "signup_until")
    private @Nullable LocalDate until;
    private boolean cancelled;
    private @Nullable String code;
    @Column(name = "material_open")
    private boolean materialOpen;
    private int attended;

    protected Gathering() {
    }

    public Gathering(UUID programme, GatheringPlan plan) {
        this.programme = programme;
        plan(plan);
    }

    private void plan(GatheringPlan plan) {
        kind = plan.kind();
        title = plan.title();
        agenda = plan.agenda();
        day = plan.day();
        starts = plan.where().at().starts();
        ends = plan.where().at().ends();
        place = plan.where().at().place();
        way = plan.where().way();
        link = plan.where().link();
        places = plan.places();
        until = plan.until();
    }

    /** @throws Refused when it has been cancelled */
    public void change(GatheringPlan plan) {
        if (cancelled) {
            throw new Refused("programme.wrong.cancelled");
        }
        plan(plan);
    }

    public void cancel() {
        cancelled = true;
        code = null;
    }

    /** It will be after all. */
    public void restore() {
        cancelled = false;
    }

    /**
     * From now on people mark themselves with this code, until the day is over.
     *
     * @throws Refused when it is not the day
     */
    public void show(String digits, LocalDate today) {
        if (cancelled || !day.equals(today)) {
            throw new Refused("programme.wrong.notToday");
        }
        code = digits;
    }

    /** The code that is good today; null where there is none. */
    public @Nullable String code(LocalDate today) {
        return day.equals(today) && !cancelled ? code : null;
    }

    /** How many were there who are not known by name any more. */
    public int attended() {
        return attended;
    }

    public UUID programme() {
        return programme;
    }

    public GatheringFacts facts(List<UUID> cohorts) {
        return new GatheringFacts(id(), programme, plan(), cohorts, cancelled);
    }

    public GatheringPlan plan() {
        return new GatheringPlan(kind, title, Objects.requireNonNullElse(agenda, Words.of(null, null)), day, new Where(new TimeAndPlace(starts, ends, place), way, link), places,
                until);
    }

    /** Whether its people see its material. */
    public boolean isMaterialOpen() {
        return materialOpen;
    }

    public void openMaterial(boolean open) {
        materialOpen = open;
    }

    /**
     * That something can have come of it.
     *
     * @throws Refused when it has not been yet, or has been cancelled
     */
    public void requireHeld(LocalDate today) {
        if (cancelled || day.isAfter(today)) {
            throw new Refused("programme.wrong.notHeld");
        }
    }

    /** Whether it will be, from this day on. */
    public boolean isToBe(LocalDate today) {
        return !cancelled && !day.isBefore(today);
    }
}
