package fi.sopu.process;

import fi.sopu.audit.Trace;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was done to a process.
 *
 * @param latest the latest hundred acts, latest first
 * @param names  of the council's members, by id
 */
public record ProcessActs(List<Trace> latest, Map<UUID, String> names) {
}
