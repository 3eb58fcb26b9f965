package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/ops: each explains itself, says in a line what is wrong, and leaves what Sopu reads to the user whose folder it is. */
class OperatorScriptsTest {

    private static final Path ROOT = Checkout.find().root();
    private static final int NOBODY = 65534;

    @TempDir
    Path folder;

    private record Said(int exit, String text) {
    }

    private Said run(String script, Object... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ROOT.resolve("scripts").resolve(script).toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SOPU_"));
        builder.environment().put("SOPU_DATA", folder.resolve("none").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // nobody listens there
        builder.environment().put("SOPU_URL", "http://127.0.0.1:" + Ports.free());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text.strip());
    }

    private void fails(String with, String script, Object... arguments) throws IOException, InterruptedException {
        var said = run(script, arguments);
        assertEquals(1, said.exit(), script + " " + List.of(arguments) + ": " + said.text());
        assertTrue(said.text().contains(with), script + " " + List.of(arguments) + ": " + said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(!said.text().contains(": line "), said.text());
    }

    @Test
    void eachExplainsItselfAndWhatIsWrong() throws Exception {
        try (var scripts = Files.list(ROOT.resolve("scripts/ops"))) {
            for (var script : scripts.map(file -> "ops/" + file.getFileName()).sorted().toList()) {
                var help = run(script, "--help");
                assertEquals(0, help.exit());
                assertTrue(help.text().contains("scripts/" + script) && help.text().lines().count() > 4 && help.text().lines().noneMatch(line -> line.startsWith("#")),
                        help.text());
                fails("Say ", script);
                if (!script.endsWith("roll-saml-key")) {
                    fails("Unknown option --no-such", script, "--no-such");
                }
                fails("", script, "a", "b", "c", "d", "e");
            }
        }
        var ours = run("test", "--help");
        assertTrue(ours.exit() == 0 && ours.text().contains("scripts/test --unit") && !ours.text().contains("maven"), ours.text());
        fails("--metadata wants a value", "ops/connect-idp", "abc", "--metadata");
        fails("Say which council", "ops/make-saml-key", "Keski-Suomi", folder);
        fails("Say which council", "ops/make-saml-key", "1a", folder);
        fails("is no folder", "ops/make-saml-key", "abc", folder.resolve("nowhere"));
        fails("nobody can tell whether there is a council abc", "ops/make-saml-key", "abc", folder);
        fails("nobody can tell whether there is a council abc", "ops/make-pseudonym-key", "abc", folder);
        fails("is no file that", "ops/connect-idp", "abc", "--metadata", folder);
        fails("has neither seats", "ops/add-council", "platform", "--contact", "Y", "--email", "y@example.fi", "--seats", "3", "--folder", folder);
        fails("holds no embedded database", "ops/backup", folder.resolve("x.tar.gz"), "--data", folder);
        fails("is no backup of Sopu", "ops/restore", Files.writeString(folder.resolve("y.tar.gz"), "y"), "--data", folder.resolve("new"));
        fails("are not backed up", "ops/backup", folder.resolve("x.tar.gz"), "--keys", folder.resolve("k.tar.gz"), "--data", folder);
    }

    @Test
    void whatIsWrittenIsTheFoldersOwnersToRead() throws Exception {
        var councils = Files.createDirectory(folder.resolve("councils"));
        var keys = Files.createDirectory(folder.resolve("keys"));
        var metadata = Files.writeString(folder.resolve("idp.xml"), "<IDPSSODescriptor/>");
        var root = (Integer) Files.getAttribute(folder, "unix:uid") == 0;
        if (root) {
            Files.setAttribute(councils, "unix:uid", NOBODY);
            Files.setAttribute(keys, "unix:uid", NOBODY);
        }
        done(run("ops/add-council", "platform", "--contact", "Y", "--email", "y@example.fi", "--folder", councils, "--wait", 0));
        done(run("ops/connect-idp", "platform", "--metadata", metadata, "--admin-key", "y", "--admin-given", "Y", "--admin-family", "Y", "--folder", councils, "--wait", 0));
        done(run("ops/make-saml-key", "platform", keys, "--sure"));
        done(run("ops/make-pseudonym-key", "platform", keys, "--sure"));
        done(run("ops/roll-saml-key", "begin", "platform", keys));
        for (var made : List.of(councils, keys)) {
            try (var all = Files.walk(made)) {
                for (var each : all.skip(1).toList()) {
                    assertEquals(root ? NOBODY : Files.getAttribute(folder, "unix:uid"), Files.getAttribute(each, "unix:uid"), each.toString());
                    var others = Files.getPosixFilePermissions(each).stream().filter(p -> p != PosixFilePermission.OWNER_READ && p != PosixFilePermission.OWNER_WRITE
                            && p != PosixFilePermission.OWNER_EXECUTE).toList();
                    assertEquals(List.of(), others, each.toString());
                }
            }
        }
        try (var left = Files.walk(folder)) {
            assertEquals(List.of(), left.map(file -> file.getFileName().toString()).filter(name -> name.matches(".*\\.(part|new|tmp)")).toList());
        }
        assertTrue(Files.readString(councils.resolve("platform.properties")).contains("admin.key=y"));
    }

    private static void done(Said said) {
        assertEquals(0, said.exit(), said.text());
    }
}
