package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.util.UUID;

/**
 * Somebody who waited for a place has one now.
 *
 * @param title of the day
 */
public record PlaceGot(UUID member, UUID gathering, Words title) {}
