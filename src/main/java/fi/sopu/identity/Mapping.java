package fi.sopu.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which attributes say what, by Name and never by FriendlyName.
 *
 * @param key      tells who it is, or null for the NameID
 * @param keyScope within which the key is unique (the tenant, the home organisation), or null
 * @param given    or null
 * @param family   or null
 * @param mail     or null
 */
public record Mapping(@Nullable String key, @Nullable String keyScope, @Nullable String given, @Nullable String family, @Nullable String mail) {

    private static final int LONGEST = 500;

    public Mapping {
        key = clean(key);
        keyScope = key == null ? null : clean(keyScope);
        given = clean(given);
        family = clean(family);
        mail = clean(mail);
    }

    /** How the key is called in the accounts that are linked by it. */
    public String keyName() {
        return key == null ? "NameID" : keyScope == null ? key : key + " " + keyScope;
    }

    private static @Nullable String clean(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String stripped = name.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
