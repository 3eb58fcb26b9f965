package fi.sopu.programme;

import java.io.Serializable;

/**
 * One's own hand on a day.
 *
 * @param turn  at which place of the queue one waits; 0 when one does not
 * @param quiet whether others have spoken and one has neither spoken nor asked to
 * @param mark  another one whenever something of the turns has changed
 */
public record MyHand(HandState state, int turn, boolean quiet, String mark) implements Serializable {}
