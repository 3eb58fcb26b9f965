package fi.sopu.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds Sopu's sources, and in it the parts that the build has put in place. */
record Checkout(Path root) {

    /** Named by the system property {@code sopu.home}, or the nearest folder above the working directory that looks like it. */
    static Checkout find() {
        var named = System.getProperty("sopu.home");
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath().normalize());
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("saml/demo")) && Files.isRegularFile(at.resolve("scripts/launch/pom.xml"))) {
                return new Checkout(at);
            }
        }
        throw new CannotStart("Sopu's folder was not found above " + Path.of("").toAbsolutePath() + "; start with scripts/run.");
    }

    Path built() {
        return root.resolve("scripts/launch/target");
    }

    Path payaraJar() {
        return require(built().resolve("payara/payara-micro.jar"));
    }

    Path keycloak() {
        try (var found = Files.newDirectoryStream(require(built().resolve("keycloak")), "keycloak-*")) {
            return found.iterator().next();
        } catch (java.io.IOException | java.util.NoSuchElementException gone) {
            throw notBuilt(built().resolve("keycloak"));
        }
    }

    Path war() {
        return require(root.resolve("src/target/sopu.war"));
    }

    Path preboot() {
        return require(root.resolve("config/payara/preboot.txt"));
    }

    /** Opens the door: until Sopu is deployed, nobody answers there, instead of the container's page that is missing. */
    Path postdeploy() {
        return require(root.resolve("config/payara/postdeploy.txt"));
    }

    Path logging() {
        return require(root.resolve("config/payara/logging.properties"));
    }

    Path roles() {
        return require(root.resolve("config/postgres/roles.sql"));
    }

    Path demo() {
        return require(root.resolve("saml/demo"));
    }

    Path settings() {
        return root.resolve("config/sopu.properties");
    }

    static Path require(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static CannotStart notBuilt(Path path) {
        return new CannotStart(path + " is missing; build first: scripts/run does it, or mvn package.");
    }
}
