package fi.sopu.unit.web;

import fi.sopu.portal.Chosen;
import fi.sopu.portal.Ids;
import fi.sopu.portal.PlainForm;
import fi.sopu.portal.Says;
import fi.sopu.unit.UnitActFacts;
import fi.sopu.unit.boundary.SeatingPeople;
import fi.sopu.unit.boundary.TakingBack;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to the people that have been chosen on a unit's page: moved to a unit from a day on, or taken out of theirs. */
@Named
@ViewScoped
public class ManyPeople implements Serializable {

    @Inject
    SeatingPeople seating;
    @Inject
    TakingBack taking;
    @Inject
    Chosen chosen;
    @Inject
    PlainForm plain;

    private @Nullable String page;
    private @Nullable String target;
    private @Nullable LocalDate from;
    private @Nullable LocalDate last;

    void begin(UUID unit) {
        page = unit.toString();
        target = page;
    }

    /** Takes back what was done a moment ago, if that is what was pressed. */
    public void undo() {
        if (plain.act().equals("back")) {
            int left = taking.takeBack(plain.actId());
            plain.say(left == 0 ? "unit.back.done" : "unit.back.but", left);
            plain.go("/unit/people", "unit", String.valueOf(page));
        }
    }

    /** @param found what the list is narrowed to, here and below */
    public String seat(List<UUID> found) {
        return done("unit.seated.done", seating.seat(chosen.of(found), Ids.of(target), from));
    }

    public String leave(List<UUID> found) {
        return done("unit.left.done", seating.leave(chosen.of(found), last));
    }

    private String done(String key, UnitActFacts act) {
        plain.say(key, act.people());
        plain.offerUndo("back", act.id());
        return "/unit/people.xhtml?faces-redirect=true&unit=" + page;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String unit) {
        target = unit;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate day) {
        from = day;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate day) {
        last = day;
    }
}
