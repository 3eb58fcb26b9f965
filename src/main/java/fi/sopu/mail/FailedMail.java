package fi.sopu.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that did not arrive, as a council's administrator sees it.
 *
 * @param name    whose it was
 * @param address where it went, as it is known now; "" for none
 * @param trouble the relay's own words, or a key of mail's texts where it was not even asked
 */
public record FailedMail(UUID id, String name, String address, String title, Instant at, String trouble) {

    /** True where the trouble is told by a text of Sopu's own. */
    public boolean isOurs() {
        return trouble.startsWith("mail.trouble.");
    }
}
