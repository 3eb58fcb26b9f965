package fi.sopu.charter.web;

import fi.sopu.charter.ClauseVerdict;
import fi.sopu.charter.boundary.AnsweringFollowups;
import fi.sopu.portal.Ids;
import fi.sopu.process.Keeping;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and keeps one's own answers about the clauses. Each call says the whole answer, so a call made twice is one answer. */
@Path("charter/followup/{question}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowupAnswers {

    @Inject
    AnsweringFollowups answering;

    /** One answer: {@code {"answer": "KEPT", "turn": 1}}. */
    public static class Said {
        public @Nullable String answer;
        public int turn;

        static Said of(ClauseVerdict verdict) {
            Said said = new Said();
            said.answer = verdict.answer() == null ? null : verdict.answer().name();
            said.turn = verdict.turn();
            return said;
        }
    }

    @GET
    public Map<String, Said> mine(@PathParam("question") String question) {
        return answering.mine(Ids.of(question)).stream().collect(Collectors.toMap(v -> v.clause().toString(), Said::of));
    }

    /** @return what is kept now: the answer given, or a later one that came before it; without an answer when it was taken back later */
    @PUT
    @Path("{clause}")
    public Said answer(@PathParam("question") String question, @PathParam("clause") String clause, Said said) {
        return Said.of(answering.answer(Ids.of(question), verdict(Ids.of(clause), said)));
    }

    @DELETE
    @Path("{clause}")
    public Response takeBack(@PathParam("question") String question, @PathParam("clause") String clause, @QueryParam("turn") int turn) {
        answering.takeBack(Ids.of(question), Ids.of(clause), turn);
        return Response.noContent().build();
    }

    private static ClauseVerdict verdict(UUID clause, Said said) {
        try {
            return new ClauseVerdict(clause, Keeping.valueOf(String.valueOf(said.answer)), said.turn);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BadRequestException();
        }
    }
}
