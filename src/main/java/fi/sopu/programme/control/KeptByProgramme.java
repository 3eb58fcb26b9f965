package fi.sopu.programme.control;

import fi.sopu.shared.Zone;
import fi.sopu.tenant.KeepsForATime;
import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.KeptData.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What people have said of days, and that they were there: from the day on. How many were there stays with the day. */
@ApplicationScoped
public class KeptByProgramme implements KeepsForATime {

    @Inject
    PastSeats past;

    @Override
    public List<KeptData> kept() {
        return List.of(new KeptData("programme.kept.seats", "programme.kept.seatsWhy", "programme.seatsForgotten", new Time(730, 180, 1830), "GatheringSeat", "", ""));
    }

    @Override
    public boolean isForgottenHere(KeptData kind) {
        return true;
    }

    @Override
    public long older(KeptData kind, Instant before) {
        return past.count(day(before));
    }

    @Override
    public int forget(KeptData kind, Instant before) {
        return past.forget(day(before));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Zone.HERE);
    }
}
