package fi.sopu.shared;

import java.time.ZoneId;

/** Where days begin and end: in Finland, for councils, their pages and the clock alike. */
public final class Zone {

    public static final ZoneId HERE = ZoneId.of("Europe/Helsinki");

    private Zone() {
    }
}
