package fi.sopu.unit.web;

import fi.sopu.shared.CurrentActor;
import fi.sopu.texts.Csv;
import fi.sopu.texts.Texts;
import fi.sopu.unit.boundary.TakingUnitFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The template of a file of who is in which unit. */
@Path("unit")
@RequestScoped
public class UnitFileCalls {

    @Inject
    TakingUnitFiles taking;
    @Inject
    Texts texts;
    @Inject
    CurrentActor actor;

    /** A file with the names of the columns, in the reader's language, and no row. */
    @GET
    @Path("template.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response template() {
        taking.latest(); // refuses whoever may not keep units
        List<String> head = Stream.of("unit.file.column.email", "unit.file.column.key", "unit.file.column.unit", "unit.file.column.from").map(key -> texts.of(key)).toList();
        return Response.ok(Csv.of(List.of(head)).getBytes(StandardCharsets.UTF_8)).header("Content-Disposition", "attachment; filename=\"" + actor.get().slug() + "-units.csv\"")
                .build();
    }
}
