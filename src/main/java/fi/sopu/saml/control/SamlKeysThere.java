package fi.sopu.saml.control;

import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down while the folder of Sopu's SAML keys is away: nobody could log in. A single key that can not be read, such as one that root has written,
 * is counted and keeps the node in service, since it concerns one council.
 */
@Readiness
@ApplicationScoped
public class SamlKeysThere implements HealthCheck {

    @Inject
    Settings settings;

    @Override
    public HealthCheckResponse call() {
        Path folder = Path.of(settings.text("sopu.saml.keys.dir", "keys/saml"));
        try (Stream<Path> councils = Files.list(folder)) {
            return HealthCheckResponse.named("saml-keys").withData("unreadable", councils.filter(council -> !isReadable(council)).count()).up().build();
        } catch (IOException away) {
            return HealthCheckResponse.named("saml-keys").down().build();
        }
    }

    private static boolean isReadable(Path council) {
        if (!Files.isDirectory(council)) {
            return true;
        }
        try (Stream<Path> keys = Files.list(council)) {
            return keys.allMatch(Files::isReadable);
        } catch (IOException refused) {
            return false;
        }
    }
}
