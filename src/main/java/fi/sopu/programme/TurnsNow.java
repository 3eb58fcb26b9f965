package fi.sopu.programme;

import java.io.Serializable;

/**
 * Who speaks and who is next, as everybody in the room may see it.
 *
 * @param speaks a name, or ""
 * @param next   a name, or ""
 * @param mark   another one whenever something of the turns has changed
 */
public record TurnsNow(String speaks, String next, String mark) implements Serializable {}
