package fi.sopu.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which part of the log is asked for. The log only grows: as it was at a moment it stays, so that neither a row comes twice nor one is missed while
 * its pages are turned, and an address leads to the same rows for good.
 *
 * @param asOf        what has come since is left out
 * @param oldestFirst otherwise the latest
 * @param first       how many rows come before
 * @param size        rows at most
 */
public record LogSlice(Instant asOf, boolean oldestFirst, int first, int size) implements Serializable {
}
