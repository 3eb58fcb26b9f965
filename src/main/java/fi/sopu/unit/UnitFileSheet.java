package fi.sopu.unit;

import org.jspecify.annotations.Nullable;

/**
 * A file as its page shows it.
 *
 * @param making whether units that there are not are made
 * @param plan   what it would change, or null when its changes were made
 */
public record UnitFileSheet(UnitFileFacts facts, boolean making, @Nullable UnitPlan plan) {
}
