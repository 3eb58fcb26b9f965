package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.boundary.SeeingOwnParts;
import fi.sopu.shared.JsonParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far the reader is with an open stage: for the card on the reader's home. Asked by the browser, so that no page holds it. */
@Path("process/stages/{stage}/mine")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnParts {

    @Inject
    SeeingOwnParts seeing;
    @Inject
    KindsOfQuestion kinds;

    @GET
    public JsonArray mine(@PathParam("stage") String stage) {
        JsonArrayBuilder parts = JsonParts.array();
        seeing.of(Ids.of(stage)).forEach(part -> parts.add(JsonParts.object().add("question", part.question().toString())
                .add("path", kinds.of(part.kind()).answering().path()).add("done", part.done()).add("of", part.of())
                .add("seconds", part.seconds()).add("unseen", part.unseen()).add("finished", part.finished())));
        return parts.build();
    }
}
