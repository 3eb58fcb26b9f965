package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    private static final Checkout CHECKOUT = Checkout.find();

    @TempDir
    Path folder;

    @Test
    void standsOnItsOwnWithoutAnyOption() {
        var options = Options.parse(new String[0], Map.of(), CHECKOUT);
        assertEquals(8080, options.port());
        assertEquals(8180, options.keycloakPort());
        assertEquals(CHECKOUT.root().resolve(".sopu"), options.data());
        assertTrue(options.demo());
        assertFalse(options.dev());
        assertTrue(Options.parse(new String[]{"--dev"}, Map.of(), CHECKOUT).dev() && Options.parse(new String[]{"--dev"}, Map.of(), CHECKOUT).demo());
        assertNull(options.given());
    }

    @Test
    void takesTheCommandLineBeforeTheEnvironmentBeforeTheFile() throws IOException {
        var file = Files.writeString(folder.resolve("sopu.properties"), "sopu.port=1\nsopu.keycloak.port=2\nsopu.db.port=3\n");
        var environment = Map.of("SOPU_CONFIG", file.toString(), "SOPU_PORT", "11", "SOPU_KEYCLOAK_PORT", "12");
        var options = Options.parse(new String[]{"--port", "21"}, environment, CHECKOUT);
        assertEquals(21, options.port());
        assertEquals(12, options.keycloakPort());
        assertEquals(3, options.databasePort());
    }

    @Test
    void takesAGivenDatabase() {
        var options = Options.parse(new String[]{"--no-demo", "--db-url=jdbc:postgresql://db/sopu", "--db-password", "a=b"},
                Map.of("SOPU_DB_OWNER_PASSWORD", "c"), CHECKOUT);
        assertFalse(options.demo());
        assertEquals(new Database("jdbc:postgresql://db/sopu", "sopu_app", "a=b", "sopu_owner", "c"), options.given());
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        refuses("Unknown option --prot", "--prot", "1");
        refuses("wants a value", "--port");
        refuses("is not a number from 1 to 65535", "--port", "many");
        refuses("is not a number from 1 to 65535", "--port", "70000");
    }

    @Test
    void namesTheTakenPortAndWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var refused = assertThrows(CannotStart.class, () -> Ports.require(taken.getLocalPort(), "Sopu", "--port"));
            assertTrue(refused.getMessage().matches("Port " + taken.getLocalPort() + ", meant for Sopu, is taken .* --port \\d+"), refused.getMessage());
        }
    }

    private static void refuses(String expected, String... arguments) {
        var refused = assertThrows(CannotStart.class, () -> Options.parse(arguments, Map.of(), CHECKOUT));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }
}
