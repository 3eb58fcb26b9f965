package fi.sopu.process;

/**
 * Says of (nearly) unanimous answers only that at least so many of ten gave this one, since the figure itself would tell
 * everybody's answer.
 *
 * @param answer  the answer that nearly all gave
 * @param atLeast out of ten
 */
public record Band(Keeping answer, int atLeast) {
}
