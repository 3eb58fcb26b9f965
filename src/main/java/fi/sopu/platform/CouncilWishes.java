package fi.sopu.platform;

import org.jspecify.annotations.Nullable;

/**
 * What is typed of a council to add, null where nothing was. A slug that names one of Finland's wellbeing areas takes names, seats and languages from the
 * facts of that area; otherwise all of it is given by hand.
 *
 * @param slug      the council's name in paths: small letters, digits and hyphens, 2 to 40 of them
 * @param languages {@code fi}, {@code sv}, {@code fi,sv} or {@code sv,fi}: the first one is the council's first
 * @param accent    its own colour (#rrggbb) or null
 */
public record CouncilWishes(@Nullable String slug, @Nullable String nameFi, @Nullable String nameSv, @Nullable String nameEn, @Nullable Integer seats,
        @Nullable String languages, @Nullable String accent, @Nullable String contactName, @Nullable String contactEmail) {
}
