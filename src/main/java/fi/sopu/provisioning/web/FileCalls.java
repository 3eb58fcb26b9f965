package fi.sopu.provisioning.web;

import fi.sopu.portal.Ids;
import fi.sopu.provisioning.boundary.ApplyingFiles;
import fi.sopu.provisioning.boundary.TakingFiles;
import fi.sopu.shared.CurrentActor;
import fi.sopu.texts.Csv;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The template of a file of members, and how far one is that is being applied. */
@Path("provisioning")
@RequestScoped
public class FileCalls {

    @Inject
    TakingFiles taking;
    @Inject
    ApplyingFiles applying;
    @Inject
    Texts texts;
    @Inject
    CurrentActor actor;

    /** A file with the names of the columns, in the reader's language, and no row. */
    @GET
    @Path("template.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response template() {
        List<String> head = taking.columns().stream().map(column -> texts.of("provisioning.column." + column)).toList();
        return Response.ok(Csv.of(List.of(head)).getBytes(StandardCharsets.UTF_8)).header("Content-Disposition", "attachment; filename=\"" + actor.get().slug() + "-members.csv\"")
                .build();
    }

    /** In per cent. */
    @GET
    @Path("files/{file}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> percent(@PathParam("file") String file) {
        return Map.of("percent", applying.percent(Ids.of(file)));
    }
}
