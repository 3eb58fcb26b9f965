package fi.sopu.mail;

import fi.sopu.shared.Zone;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When mail is sent: between 8 and 20 in Finland. */
public final class Hours {

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);

    private Hours() {}

    /** The moment itself, or the next morning's first where it lies outside the hours. */
    public static Instant from(Instant moment) {
        ZonedDateTime here = moment.atZone(Zone.HERE);
        if (here.toLocalTime().isBefore(FIRST)) {
            return here.with(FIRST).toInstant();
        }
        return here.toLocalTime().isBefore(LAST) ? moment : here.toLocalDate().plusDays(1).atTime(FIRST).atZone(Zone.HERE).toInstant();
    }

    /** The first moment of the day after. */
    public static Instant dayAfter(Instant moment) {
        return moment.atZone(Zone.HERE).toLocalDate().plusDays(1).atTime(FIRST).atZone(Zone.HERE).toInstant();
    }
}
