package fi.sopu.programme.web;

import fi.sopu.portal.FileBodies;
import fi.sopu.portal.Ids;
import fi.sopu.portal.TakesFile;
import fi.sopu.programme.GivenFile;
import fi.sopu.programme.boundary.KeepingMaterial;
import fi.sopu.programme.boundary.ReadingDays;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of a day's material, on their way in and out. */
@Path("programme")
@RequestScoped
public class MaterialCalls {

    @Inject
    KeepingMaterial keeping;
    @Inject
    ReadingDays reading;
    @Inject
    FileBodies bodies;

    /** The file is the body, bare. */
    @PUT
    @TakesFile
    @Path("days/{gathering}/material/{token}")
    public Response bring(@PathParam("gathering") String day, @PathParam("token") String token, @QueryParam("name") @Nullable String name, InputStream body) throws IOException {
        keeping.expect(Ids.of(day)); // whoever may not is refused before anything is read
        byte[] content = bodies.read(body, GivenFile.MOST, "programme.wrong.fileLarge");
        keeping.bring(Ids.of(day), Ids.of(token), Objects.requireNonNullElse(name, ""), content);
        return Response.noContent().build();
    }

    /** To be kept, not to be shown by the browser: nothing in it acts in Sopu's name. */
    @GET
    @Path("material/{material}")
    public Response file(@PathParam("material") String id) {
        GivenFile file = reading.file(Ids.of(id));
        // RFC 6266, 4.3: its name in letters that every program knows, and as it is
        String plain = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        String whole = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(file.content()).type(file.kind().type()).header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole)
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "default-src 'none'; sandbox").header("Cache-Control", "private, no-store").build();
    }
}
