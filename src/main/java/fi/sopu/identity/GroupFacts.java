package fi.sopu.identity;

import fi.sopu.shared.Words;
import java.util.UUID;

/** A council group: councillors of one party or list. */
public record GroupFacts(UUID id, Words name) {
}
