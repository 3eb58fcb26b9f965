package fi.sopu.identity.control;

import fi.sopu.identity.Mapping;
import fi.sopu.identity.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

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
