package fi.sopu.saml;

import java.util.List;

/**
 * The certificates by which a council's requests are signed.
 *
 * @param all     the present one first
 * @param present as a file (PEM)
 */
public record SpCertificates(List<MetadataFacts.Certificate> all, String present) {
}
