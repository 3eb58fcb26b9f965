package fi.sopu.survey.web;

import fi.sopu.portal.Ids;
import fi.sopu.survey.Given;
import fi.sopu.survey.boundary.AnsweringRounds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and keeps one's own answers, dimension by dimension. Each call says all answers to it, so a call made twice is one. */
@Path("survey/answers/{question}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoundAnswers {

    @Inject
    AnsweringRounds answering;

    /** Answers to a dimension: {@code {"answer": "5036", "turn": 4}}, a digit for each statement, as of {@link Given}. */
    public static class Said {
        public @Nullable String answer;
        public int turn;

        static Said of(Given given) {
            Said said = new Said();
            StringBuilder digits = new StringBuilder();
            for (byte answer : given.answers()) {
                digits.append(answer);
            }
            said.answer = digits.toString();
            said.turn = given.turn();
            return said;
        }

        private byte[] digits() {
            if (answer == null || !answer.matches("[0-6]{1," + Given.MOST + "}")) {
                throw new BadRequestException();
            }
            byte[] digits = new byte[answer.length()];
            for (int i = 0; i < digits.length; i++) {
                digits[i] = (byte) (answer.charAt(i) - '0');
            }
            return digits;
        }
    }

    @GET
    public Map<String, Said> mine(@PathParam("question") String question) {
        return answering.mine(Ids.of(question)).entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toString(), one -> Said.of(one.getValue())));
    }

    /** @return what is kept now: the answers given, or later ones that came before them */
    @PUT
    @Path("{dimension}")
    public Said answer(@PathParam("question") String question, @PathParam("dimension") String dimension, Said said) {
        if (said == null) {
            throw new BadRequestException();
        }
        try {
            return Said.of(answering.answer(Ids.of(question), Ids.of(dimension), said.digits(), said.turn));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
