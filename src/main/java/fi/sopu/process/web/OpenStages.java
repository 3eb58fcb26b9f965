package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.BeingCounted;
import fi.sopu.process.Outcome;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.process.boundary.ReadingQuestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Whether a stage still takes what its open pages send; they ask several times a minute, so it reads little. */
@Path("process/stages/{stage}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenStages {

    @Inject
    ReadingQuestions questions;
    @Inject
    ReadingOutcomes outcomes;

    /** How much of its answers has been counted, in per cent; 100 when none are being counted. */
    @GET
    @Path("counting")
    public Map<String, Integer> counting(@PathParam("stage") String stage) {
        return Map.of("counted", outcomes.counting(questions.stage(Ids.of(stage)).id()).map(BeingCounted::percent).orElse(Outcome.WHOLE));
    }

    @GET
    public Map<String, Boolean> state(@PathParam("stage") String stage) {
        return Map.of("open", questions.stage(Ids.of(stage)).isOpen());
    }
}
