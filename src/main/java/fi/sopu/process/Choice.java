package fi.sopu.process;

import fi.sopu.shared.Words;

/** One of the things a new process can be made from; the ready and the blank one are named by the screen's own texts. */
public record Choice(Origin origin, Words title) {
}
