package fi.sopu.tenant;

import java.util.List;

/** A room that keeps something for a time only, and says what. */
public interface KeepsForATime {

    List<KeptData> kept();
}
