package fi.sopu.identity;

import java.util.UUID;

/**
 * Somebody has opened an own link that has done its work, and wants another one.
 *
 * @param path where it is to lead, within the council, with a slash at its beginning
 */
public record PersonalLinkAsked(UUID member, String path) {
}
