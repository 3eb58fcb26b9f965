package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is at the same time as a day of a programme.
 *
 * @param day    of the programme
 * @param what   the other day's theme, or the body that meets
 * @param people how many are expected at both; null at a body's meeting, whose people are not known
 */
public record Clash(GatheringFacts day, Words what, @Nullable Integer people) implements Serializable {}
