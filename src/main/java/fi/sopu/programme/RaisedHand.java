package fi.sopu.programme;

import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody who wants to speak, or does.
 *
 * @param first whether they have not spoken before
 */
public record RaisedHand(UUID id, String name, boolean first) implements Serializable {}
