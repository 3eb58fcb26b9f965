package fi.sopu.facilitator.control;

import fi.sopu.shared.Zone;
import fi.sopu.tenant.KeepsForATime;
import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.KeptData.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who was asked by whom to facilitate: from the day on. When and for how long somebody did stays, without anybody. */
@ApplicationScoped
public class KeptByFacilitator implements KeepsForATime {

    @Inject
    StoredFacilitators stored;

    @Override
    public List<KeptData> kept() {
        return List.of(new KeptData("facilitator.kept.bookings", "facilitator.kept.bookingsWhy", "facilitator.bookingsForgotten", new Time(730, 400, 1830), "Booking", "", ""));
    }

    @Override
    public boolean isForgottenHere(KeptData kind) {
        return true;
    }

    @Override
    public long older(KeptData kind, Instant before) {
        return stored.named(day(before));
    }

    @Override
    public int forget(KeptData kind, Instant before) {
        return stored.forgetBefore(day(before));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Zone.HERE);
    }
}
