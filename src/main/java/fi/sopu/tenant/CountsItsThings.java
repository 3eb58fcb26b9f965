package fi.sopu.tenant;

import java.util.Map;

/** A room that can say at any moment how many of its things are in which state, of the council that is bound to the transaction. */
public interface CountsItsThings {

    /** Key of what they are called among the texts. Stored with what was counted, as the next, and so never changed. */
    String things();

    /** By the key of the state among the texts, in the room's order; a state in which nothing is is missing. */
    Map<String, Integer> states();
}
