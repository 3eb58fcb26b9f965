package fi.sopu.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. Where the launcher is root (a container, say), its programs run in a user namespace
 * without any mapping: they see themselves as nobody, and to the file system they are still the owner of the data folder.
 */
final class OrdinaryUser {

    private OrdinaryUser() {
    }

    static List<String> prefix() {
        try {
            if (!"0".equals(Child.run(List.of("id", "-u"), Map.of(), Duration.ofSeconds(5)))) {
                return List.of();
            }
            if (!"0".equals(Child.run(List.of("unshare", "-U", "id", "-u"), Map.of(), Duration.ofSeconds(5)))) {
                return List.of("unshare", "-U");
            }
        } catch (IOException refused) {
            if (!System.getProperty("user.name").equals("root")) {
                return List.of();
            }
        }
        throw new CannotStart("PostgreSQL does not run as root, and this machine does not let root give up its rights (unshare -U);"
                + " start as an ordinary user, or give a PostgreSQL that runs already: --db-url jdbc:postgresql://HOST/sopu");
    }
}
