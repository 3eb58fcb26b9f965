package fi.sopu.portal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST resources of all components, reached as /{council}/api/... only. */
@ApplicationPath("/api")
public class Api extends Application {
}
