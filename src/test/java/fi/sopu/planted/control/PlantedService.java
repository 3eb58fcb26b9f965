package fi.sopu.planted.control;

import fi.sopu.saml.Assured;
import jakarta.ejb.Singleton;
import jakarta.enterprise.inject.Produces;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does itself what has one place in the house; never called. */
@Singleton
public class PlantedService {

    org.opensaml.saml.saml2.core.Response response;
    org.pac4j.saml.client.SAML2Client client;

    @Produces
    Random chance() {
        return new Random();
    }

    Instant time() {
        return Instant.now();
    }

    void file() throws IOException {
        Files.writeString(Path.of("planted"), Json.createObjectBuilder().build().toString());
    }

    void timer(ScheduledExecutorService timer) {
        timer.scheduleAtFixedRate(this::time, 1, 1, TimeUnit.DAYS);
    }

    Assured login() {
        return new Assured(null, null, null, null, null, null, null);
    }

    @SuppressWarnings("UnusedVariable")
    void row(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {
    }

    record Row(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n) {
    }
}
