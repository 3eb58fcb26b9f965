package fi.sopu.notice;

import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice as its reader sees it.
 *
 * @param key   key of the text; its first place takes what the notice is about
 * @param about what it is about: a stage's title
 * @param path  where it leads, within the council
 */
public record NoticeFacts(UUID id, String key, Words about, String path, Instant at) {
}
