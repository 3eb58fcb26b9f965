package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Spreadsheet;
import fi.sopu.process.RollSheet.Entry;
import fi.sopu.process.boundary.KeepingRoll;
import fi.sopu.shared.CurrentActor;
import fi.sopu.texts.Csv;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may answer in a stage, for a spreadsheet. */
@RequestScoped
@Path("process/stages/{stage}/roll.csv")
public class RollExport {

    @Inject
    KeepingRoll keeping;
    @Inject
    Texts texts;
    @Inject
    CurrentActor actor;

    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response export(@PathParam("stage") String stage) {
        UUID id = Ids.of(stage);
        Stream<List<String>> rows = keeping.export(id).stream().map(this::row);
        return Spreadsheet.of(Csv.of(Stream.concat(Stream.of(List.of(texts.of("identity.member.name"), texts.of("process.roll.remark"))), rows).toList()), actor.get(),
                "roll");
    }

    private List<String> row(Entry one) {
        return List.of(one.told().isEmpty() ? texts.of("process.roll.forgotten") : one.told(), one.gone() ? texts.of("process.roll.gone") : "");
    }
}
