package fi.sopu.identity;

import org.jspecify.annotations.Nullable;

/**
 * What is demanded of an IdP's answers beyond what is always demanded.
 *
 * @param sealed true when an assertion in the clear is refused
 * @param cbc    true when AES-CBC is accepted
 * @param hours  how long ago a person may have authenticated at the IdP; null where nothing was typed
 */
public record LoginRules(boolean sealed, boolean cbc, @Nullable Integer hours) {
}
