package fi.sopu.ballot;

/**
 * What may be known of an activity's answers without opening any.
 *
 * @param answers      how many there were at the closing; 0 until then
 * @param participants how many people took part; 0 until the box is closed
 * @param lost         the keys are gone: the answers can not be read by anybody, and the activity has to be run again
 */
public record BoxFacts(BoxState state, long answers, int participants, boolean lost) {}
