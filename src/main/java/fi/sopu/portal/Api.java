package fi.sopu.portal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST resources of all components, reached as /{council}/api/... only. */
@ApplicationPath("/api")
public class Api extends Application {

    /** What Jersey would tell of all resources at application.wadl and to OPTIONS is of use to nobody who calls them. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
