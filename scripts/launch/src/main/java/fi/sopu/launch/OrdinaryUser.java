package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. Where the launcher is root (a container, say), its programs run in a user namespace
 * without any mapping: they see themselves as nobody, and to the file system they are still the owner of the data folder.
 * Where the kernel forbids that, they run as the user nobody, to whom the database's folder is then given.
 *
 * @param prefix what to put before a command
 * @param owner who must own the database's folder, or null when it is whoever made it
 */
record OrdinaryUser(List<String> prefix, @Nullable String owner) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** @param programs a folder that the user must be able to read */
    static OrdinaryUser find(Path programs) {
        if (!says(List.of("id", "-u"), "0")) {
            return new OrdinaryUser(List.of(), null);
        }
        if (says(after(NAMESPACE, "id", "-u"), "65534")) {
            return new OrdinaryUser(NAMESPACE, "root");
        }
        if (says(after(NOBODY, "id", "-u"), "65534") && says(after(NOBODY, "test", "-r", programs.toString()), "")) {
            return new OrdinaryUser(NOBODY, "nobody");
        }
        throw new CannotStart("PostgreSQL does not run as root, and root can give up its rights here neither by a user namespace (unshare -U)"
                + " nor by becoming nobody, who would have to be able to read " + programs
                + "; start as an ordinary user, or give a PostgreSQL that runs already: --db-url jdbc:postgresql://HOST/sopu");
    }

    List<String> command(String... command) {
        return after(prefix, command);
    }

    /** Gives a folder and all in it to the user, if it is another's. */
    void own(Path folder) throws IOException {
        if (owner == null || Files.getOwner(folder).getName().equals(owner)) {
            return;
        }
        var principal = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (var all = Files.walk(folder)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setOwner(each, principal);
            }
        }
    }

    private static List<String> after(List<String> first, String... then) {
        var whole = new ArrayList<>(first);
        whole.addAll(List.of(then));
        return whole;
    }

    private static boolean says(List<String> command, String expected) {
        try {
            return Child.run(command, Map.of(), PATIENCE).equals(expected);
        } catch (IOException refused) {
            return false;
        }
    }
}
