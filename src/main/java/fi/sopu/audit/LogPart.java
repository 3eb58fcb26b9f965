package fi.sopu.audit;

import java.util.List;

/**
 * A part of the log, latest first.
 *
 * @param newer whether there are rows before its first one
 * @param older whether there are rows after its last one
 */
public record LogPart(List<Trace> rows, boolean newer, boolean older) {
}
