package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents tell people to type and to set is there: scripts with their options, settings, files, the variables of roles.sql. */
class ReadmeTest {

    private static final Path ROOT = Checkout.find().root();
    private static final Pattern SCRIPT = Pattern.compile("(?<![\\w/.])scripts/(?:ops/)?[a-z-]+(?![\\w/-])");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\bSOPU_[A-Z_]+[A-Z]\\b");
    private static final Pattern SETTING = Pattern.compile("`(sopu(?:\\.[a-z]+)+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern FILE = Pattern.compile("(?<![\\w/.])(?:config|saml)/[\\w./-]+\\.[a-z]+");
    /** Asked by Payara itself, and where the settings' file is. */
    private static final Set<String> NOT_LISTED = Set.of("SOPU_ADDRESS", "SOPU_CONFIG");
    private static final Pattern NO_SETTING = Pattern.compile("sopu\\.(war|dump|env|tar\\.gz|properties|config)");

    private final List<String> wrong = new ArrayList<>();
    private int looked;

    @Test
    void tellsNothingThatIsNotThere() throws IOException {
        var settings = new TreeSet<String>();
        Pattern.compile("(?m)^#?(sopu[a-z.]+)=").matcher(Files.readString(ROOT.resolve("config/sopu.properties"))).results().forEach(found -> settings.add(found.group(1)));
        for (var document : documents()) {
            var text = Files.readString(document);
            SCRIPT.matcher(text).results()
                    .forEach(found -> check(Files.isExecutable(ROOT.resolve(found.group())) || Files.isDirectory(ROOT.resolve(found.group())), document, found.group()));
            VARIABLE.matcher(text).results().filter(found -> !NOT_LISTED.contains(found.group()))
                    .forEach(found -> check(settings.contains(found.group().toLowerCase(java.util.Locale.ROOT).replace('_', '.')), document, found.group()));
            SETTING.matcher(text).results().filter(found -> !NO_SETTING.matcher(found.group(1)).matches())
                    .forEach(found -> check(settings.contains(found.group(1)), document, found.group(1)));
            LINK.matcher(text).results().forEach(found -> check(Files.exists(document.resolveSibling(found.group(1).strip())), document, found.group(1)));
            FILE.matcher(text).results().filter(found -> document.getParent().equals(ROOT))
                    .forEach(found -> check(Files.exists(ROOT.resolve(found.group())), document, found.group()));
            for (var line : text.lines().map(String::strip).toList()) {
                options(document, line);
            }
        }
        assertTrue(looked > 100, "only " + looked);
        assertEquals(List.of(), wrong);
    }

    /** Of a line that is typed as it stands, or stands in backticks. */
    private void options(Path document, String line) throws IOException {
        for (var typed : Pattern.compile("(?:^|`|\\| `)(scripts/(?:ops/)?[a-z-]+)((?: [^`|]*)?)").matcher(line).results().toList()) {
            var script = ROOT.resolve(typed.group(1));
            var knows = script.endsWith("run") ? Options.HELP : Files.isRegularFile(script) ? Files.readString(script) : "";
            OPTION.matcher(typed.group(2)).results().forEach(option -> check(knows.contains(option.group()), document, typed.group(1) + " " + option.group()));
        }
    }

    @Test
    void givesTheRolesTheirPasswords() throws IOException {
        var asked = names(":'([a-z_]+)'", Files.readString(ROOT.resolve("config/postgres/roles.sql")));
        assertEquals(asked, names("-v ([a-z_]+)=", Files.readString(ROOT.resolve("README.md"))));
        assertEquals(asked, names("-v ([a-z_]+)=", Files.readString(ROOT.resolve("config/postgres/roles.sql"))));
    }

    @Test
    void letsNoNodeLookForOthers() throws IOException {
        var commands = Files.readString(ROOT.resolve("README.md")).lines().filter(line -> line.contains("java -jar payara-micro.jar")).toList();
        assertEquals(1, commands.size());
        assertTrue(commands.get(0).contains(" --nohazelcast "));
        var onServer = Files.readString(ROOT.resolve("config/payara/server.txt"));
        assertTrue(onServer.contains("set-hazelcast-configuration --enabled=false") && onServer.contains("http-listener-1.address=${ENV=SOPU_ADDRESS}\n"));
        assertTrue(Files.readString(ROOT.resolve("config/payara/preboot.txt")).contains("http-listener.address=${ENV=SOPU_ADDRESS}\n"),
                "a node listens where it is told to, and nowhere without that");
        assertTrue(onServer.contains("http-listener-1.http.http2-enabled=false\n"),
                "whoever hangs up in the middle of HTTP/2 locks threads of Payara's; on Micro SmallHolesIT tries it");
    }

    private static Set<String> names(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(boolean there, Path document, String what) {
        looked++;
        if (!there) {
            wrong.add(ROOT.relativize(document) + ": " + what);
        }
    }

    private static List<Path> documents() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("src/docs"))) {
            var all = new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md")).toList());
            all.add(ROOT.resolve("README.md"));
            all.add(ROOT.resolve("saml/README.md"));
            return all;
        }
    }
}
