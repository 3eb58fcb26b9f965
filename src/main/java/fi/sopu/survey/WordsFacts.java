package fi.sopu.survey;

import java.util.UUID;

/** What somebody answered to a round's open question. */
public record WordsFacts(UUID id, String words) {
}
