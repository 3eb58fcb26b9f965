package fi.sopu.identity.control;

import fi.sopu.identity.Mapping;
import fi.sopu.identity.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ready attribute profiles: one file for each product or federation, see saml/profiles. */
public final class Profiles {

    /** In the order in which they are offered; {@code other} is for everything else. */
    public static final List<String> IDS = List.of("entra-id", "ad-fs", "suomi-fi", "virtu", "haka", "keycloak", "shibboleth", "simplesamlphp", "other");

    private static final List<Profile> ALL = IDS.stream().map(Profiles::read).toList();

    private Profiles() {
    }

    public static List<Profile> all() {
        return ALL;
    }

    /** That of the id; the one for everything else when there is none. */
    public static Profile of(String id) {
        return ALL.stream().filter(p -> p.id().equals(id)).findFirst().orElse(ALL.get(ALL.size() - 1));
    }

    /**
     * The same mapping with the names by which its parts came, where one came by another name and there is no doubt: as the product calls it
     * inside ({@code mail}), or as another profile does. What came as it should, or not at all, stays.
     */
    public static Mapping suggested(Mapping wanted, Collection<String> came) {
        return new Mapping(suggested("key", wanted.key(), came), wanted.keyScope(), suggested("given", wanted.given(), came),
                suggested("family", wanted.family(), came), suggested("mail", wanted.mail(), came));
    }

    private static @Nullable String suggested(String use, @Nullable String wanted, Collection<String> came) {
        if (wanted == null || came.contains(wanted)) {
            return wanted;
        }
        Set<String> names = ALL.stream().filter(p -> !use.equals("key") || isWhole(p.mapping())).flatMap(p -> p.claims().stream())
                .filter(claim -> claim.use().equals(use) && !claim.from().isEmpty())
                .flatMap(claim -> Stream.of(lastWord(claim.name()), claim.from().toLowerCase(Locale.ROOT))).collect(Collectors.toSet());
        List<String> same = came.stream().filter(name -> names.contains(lastWord(name))).toList();
        return same.size() == 1 ? same.get(0) : wanted;
    }

    /** A key that needs a scope beside it, or is a personal identity code, is nobody's guess. */
    private static boolean isWhole(Mapping mapping) {
        return mapping.keyScope() == null && !PersonalCodes.CODE_ATTRIBUTE.equals(mapping.key());
    }

    private static String lastWord(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1).toLowerCase(Locale.ROOT);
    }

    private static Profile read(String id) {
        Properties file = new Properties();
        try (InputStream in = Profiles.class.getResourceAsStream("/fi/sopu/identity/profiles/" + id + ".properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Profile.Claim> claims = List.of("key", "key.scope", "given", "family", "mail").stream().filter(file::containsKey)
                .map(use -> new Profile.Claim(use, file.getProperty(use), file.getProperty(use + ".from", ""))).toList();
        return new Profile(id, file.getProperty("name"), new Mapping(file.getProperty("key"), file.getProperty("key.scope"),
                file.getProperty("given"), file.getProperty("family"), file.getProperty("mail")), claims);
    }
}
