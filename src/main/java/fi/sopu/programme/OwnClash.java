package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.io.Serializable;

/**
 * What somebody has at the same time, told to nobody else.
 *
 * @param what the body that meets, the day's theme or the stage's title
 */
public record OwnClash(ClashWith with, Words what) implements Serializable {}
