package fi.sopu.programme;

import java.io.Serializable;

/**
 * How a time suits those who have answered.
 *
 * @param best   whether it is the one that suits best
 * @param coming whether it can still be chosen
 */
public record PollCount(PollTime time, int suits, int ifNeedBe, int doesNot, boolean best, boolean coming) implements Serializable {}
