package fi.sopu.unit.entity;

import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.unit.Days;
import fi.sopu.unit.SeatFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's time in a unit. On no day is a member in two; it ends with the membership, and goes on if that is taken up again. */
@Entity
@Table(name = "unit_seat")
public class UnitSeat extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    @Column(name = "unit_id")
    private UUID unit;
    @Column(name = "from_day")
    private LocalDate starts;
    @Column(name = "until_day")
    private @Nullable LocalDate ends;
    @Enumerated(EnumType.STRING)
    private Source source;
    @Column(name = "with_member")
    private boolean endedWithMember;

    protected UnitSeat() {}

    public UnitSeat(SeatFacts facts) {
        super(facts.id());
        become(facts);
    }

    public final void become(SeatFacts facts) {
        member = facts.member();
        unit = facts.unit();
        starts = facts.days().from();
        ends = facts.days().until();
        source = facts.source();
        endedWithMember = false;
    }

    /** @throws Refused when the member is in another unit on one of its days */
    public void requireAlone(Collection<UnitSeat> others) {
        if (others.stream().anyMatch(other -> !other.equals(this) && other.member.equals(member) && other.days().overlaps(days()))) {
            throw new Refused("unit.wrong.twoUnits");
        }
    }

    /**
     * The membership has ended: this was the last day. One that begins later never does.
     *
     * @return false when nothing is left of it, and it goes
     */
    public boolean endWithMember(LocalDate last) {
        if (starts.isAfter(last)) {
            return false;
        }
        if (ends == null || ends.isAfter(last)) {
            ends = last;
            endedWithMember = true;
        }
        return true;
    }

    /** Whether it goes on when the membership does. */
    public boolean isEndedWithMember() {
        return endedWithMember;
    }

    /**
     * The membership is taken up again, and so is this, where it ended with it and the unit has not ended meanwhile.
     *
     * @param unitsLast the unit's last day, or null
     */
    public void goOn(@Nullable LocalDate unitsLast) {
        if (endedWithMember && ends != null && (unitsLast == null || !unitsLast.isBefore(ends))) {
            ends = unitsLast;
            endedWithMember = false;
        }
    }

    private Days days() {
        return new Days(starts, ends);
    }

    public SeatFacts facts() {
        return new SeatFacts(id(), member, unit, days(), source);
    }
}
