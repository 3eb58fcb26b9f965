package fi.sopu.audit;

import java.util.List;

/**
 * A part of the log.
 *
 * @param all how many rows there are that fit the search
 */
public record LogPart(List<Trace> rows, int all) {
}
