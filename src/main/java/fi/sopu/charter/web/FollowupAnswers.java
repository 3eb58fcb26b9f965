package fi.sopu.charter.web;

import fi.sopu.charter.Keeping;
import fi.sopu.charter.boundary.AnsweringFollowups;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads and keeps one's own answers about the clauses. Each call says the whole answer, so a call made twice is one answer. */
@Path("charter/followup/{question}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowupAnswers {

    @Inject
    AnsweringFollowups answering;

    /** One answer: {@code {"answer": "KEPT"}}. */
    public static class Said {
        public String answer;
    }

    @GET
    public Map<String, String> mine(@PathParam("question") String question) {
        Map<String, String> answers = new TreeMap<>();
        answering.mine(id(question)).forEach((clause, answer) -> answers.put(clause.toString(), answer.name()));
        return answers;
    }

    @PUT
    @Path("{clause}")
    public Map<String, Boolean> answer(@PathParam("question") String question, @PathParam("clause") String clause, Said said) {
        answering.answer(id(question), id(clause), keeping(said));
        return Map.of("saved", true);
    }

    @DELETE
    @Path("{clause}")
    public Map<String, Boolean> takeBack(@PathParam("question") String question, @PathParam("clause") String clause) {
        answering.takeBack(id(question), id(clause));
        return Map.of("saved", true);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("id");
        }
    }

    private static Keeping keeping(Said said) {
        try {
            return Keeping.valueOf(said.answer);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BadRequestException();
        }
    }
}
