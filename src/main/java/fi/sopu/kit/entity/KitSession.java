package fi.sopu.kit.entity;

import fi.sopu.kit.KitHolding;
import fi.sopu.kit.KitSessionFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A video workshop that has been held in a unit, as whoever ran it recorded it. Keeps the unit's name, which may be called otherwise or be no more later. */
@Entity
@Table(name = "kit_session")
public class KitSession extends TenantOwned {

    private static final int YEARS_BACK = 3;
    private static final int LONGEST_NAME = 200;

    @Column(name = "kit_id")
    private UUID kit;
    @Column(name = "unit_id")
    private UUID unit;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "unit_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "unit_sv"))
    private Words unitName;
    @Column(name = "held_on")
    private LocalDate day;
    private int people;
    private String note;
    @Column(name = "member_id")
    private UUID member;
    @SuppressWarnings("UnusedVariable") // for queries alone
    private boolean removed;

    protected KitSession() {
    }

    /** @throws Refused as {@link #say} */
    public KitSession(UUID kit, UUID member, KitHolding holding, Words unitName, LocalDate today) {
        this.kit = kit;
        this.member = member;
        say(holding, unitName, today);
    }

    /** @throws Refused when the day is still to come, or too long ago to be meant */
    public final void say(KitHolding holding, Words name, LocalDate today) {
        if (holding.day().isAfter(today) || holding.day().isBefore(today.minusYears(YEARS_BACK))) {
            throw new Refused("kit.wrong.day", YEARS_BACK);
        }
        unit = holding.unit();
        unitName = TypedText.line(name, LONGEST_NAME);
        day = holding.day();
        people = holding.people();
        note = holding.note();
    }

    public void remove() {
        removed = true;
    }

    public void putBack() {
        removed = false;
    }

    public KitSessionFacts facts() {
        return new KitSessionFacts(id(), kit, new KitHolding(unit, day, people, note), unitName, member);
    }
}
