package fi.sopu.survey.web;

import fi.sopu.portal.Ids;
import fi.sopu.shared.CurrentActor;
import fi.sopu.survey.SituationFile;
import fi.sopu.survey.boundary.PreparingAnalyses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A prepared copy of a round, as it is kept, to be taken along. */
@RequestScoped
@Path("survey/rounds/{question}/situation.json")
public class SituationExport {

    @Inject
    PreparingAnalyses preparing;
    @Inject
    CurrentActor actor;

    @GET
    @Produces("application/json;charset=UTF-8")
    public Response export(@PathParam("question") String question) {
        SituationFile file = preparing.file(Ids.of(question));
        return Response.ok(file.text()).header("Content-Disposition", "attachment; filename=\"" + actor.get().slug() + "-situation-" + file.round() + ".json\"").build();
    }
}
