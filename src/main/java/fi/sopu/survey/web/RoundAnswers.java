package fi.sopu.survey.web;

import fi.sopu.portal.Ids;
import fi.sopu.survey.Given;
import fi.sopu.survey.GivenWords;
import fi.sopu.survey.boundary.AnsweringInWords;
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

    /** Under which the words are, beside the dimensions. */
    static final String WORDS = "words";

    @Inject
    AnsweringRounds answering;
    @Inject
    AnsweringInWords words;

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

        static Said of(GivenWords given) {
            Said said = new Said();
            said.answer = given.words();
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
        Map<String, Said> mine = answering.mine(Ids.of(question)).entrySet().stream().collect(Collectors.toMap(one -> one.getKey().toString(), one -> Said.of(one.getValue())));
        words.mine(Ids.of(question)).ifPresent(given -> mine.put(WORDS, Said.of(given)));
        return mine;
    }

    /** Words in place of digits: {@code {"answer": "...", "turn": 4}}. */
    @PUT
    @Path(WORDS)
    public Said inWords(@PathParam("question") String question, Said said) {
        if (said == null) {
            throw new BadRequestException();
        }
        return Said.of(words.answer(Ids.of(question), said.answer, said.turn));
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
