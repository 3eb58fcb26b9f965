package fi.sopu.process;

/**
 * A question whose answers this node counts, for as long as it says now and then that it is still at it.
 *
 * @param revision of the outcome that is to come
 * @param before   the outcome until then
 */
public record CountingTurn(int revision, Outcome before) {
}
