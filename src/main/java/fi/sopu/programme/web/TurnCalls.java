package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.programme.TurnsNow;
import fi.sopu.programme.boundary.RaisingHands;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Who speaks and who is next: open pages of a day ask several times a minute, so it reads little. */
@Path("programme/gatherings/{gathering}/turns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TurnCalls {

    @Inject
    RaisingHands raising;

    @GET
    public Map<String, String> now(@PathParam("gathering") String gathering) {
        TurnsNow now = raising.now(Ids.of(gathering));
        return Map.of("speaks", now.speaks(), "next", now.next(), "mark", now.mark());
    }
}
