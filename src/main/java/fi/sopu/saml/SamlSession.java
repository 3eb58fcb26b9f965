package fi.sopu.saml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an IdP knows a login that it has let in, exactly as it came: some products compare all of it (SAML 2.0 Core 3.3.4).
 *
 * @param format      of the NameID, or null
 * @param qualifier   or null
 * @param spQualifier or null
 * @param indexes     of its sessions, maybe none
 */
public record SamlSession(String nameId, @Nullable String format, @Nullable String qualifier, @Nullable String spQualifier, List<String> indexes) {
}
