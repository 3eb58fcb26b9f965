package fi.sopu.duel.web;

import fi.sopu.duel.GivenAnswer;
import fi.sopu.duel.Progress;
import fi.sopu.duel.Task;
import fi.sopu.duel.boundary.GivingUpAnswers;
import fi.sopu.duel.boundary.HidingIdeas;
import fi.sopu.duel.boundary.PrioritisingIdeas;
import fi.sopu.duel.boundary.SeedingIdeas;
import fi.sopu.duel.boundary.WordingIdeas;
import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Seen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/**
 * What the prioritising page calls. Nothing of a call stays here: no session, no log line; and since addresses end up in the logs of whatever
 * stands before Sopu, a voter's call names ideas, answers and texts in its body alone. Failures become JSON {error, key, id} in portal, which
 * also turns other sites' calls away.
 */
@Path("duel")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuelResource {

    @Inject
    PrioritisingIdeas prioritising;
    @Inject
    WordingIdeas wording;
    @Inject
    HidingIdeas hiding;
    @Inject
    SeedingIdeas seeding;
    @Inject
    GivingUpAnswers givingUp;

    /** @param want how many tasks the page can hold, with those that it has */
    @GET
    @Path("questions/{question}")
    public JsonObject next(@PathParam("question") UUID question, @QueryParam("want") int want) {
        return Json.progress(prioritising.next(question, want));
    }

    @POST
    @Path("questions/{question}/answers")
    public JsonObject answer(@PathParam("question") UUID question, JsonObject body) {
        GivenAnswer given = Json.reading(() -> Json.answer(body));
        List<Task> held = Json.reading(() -> Json.held(body));
        int want = body.getInt("want", 0);
        AskedQuestion asked = Twice.attempt(() -> prioritising.answer(question, given));
        return after(asked, held, want);
    }

    @POST
    @Path("questions/{question}/answers/taken-back")
    public JsonObject takeBack(@PathParam("question") UUID question, JsonObject body) {
        UUID token = Json.id(body, "token");
        List<Task> held = Json.reading(() -> Json.held(body));
        return after(prioritising.takeBack(question, token, body.getInt("turn", 0)), held, body.getInt("want", 0));
    }

    /** What has been stored is acknowledged, even where the question has been closed since and nothing comes next. */
    private JsonObject after(AskedQuestion asked, List<Task> held, int want) {
        try {
            return Json.progress(prioritising.after(asked, held, want));
        } catch (Refused closed) {
            return Json.progress(Progress.OVER);
        }
    }

    @POST
    @Path("questions/{question}/ideas")
    public JsonObject add(@PathParam("question") UUID question, JsonObject body) {
        UUID token = Json.id(body, "token");
        return Json.idea(Twice.attempt(() -> wording.add(question, token, Json.text(body, "fi"), Json.text(body, "sv"))));
    }

    @GET
    @Path("questions/{question}/ideas/mine")
    public JsonArray mine(@PathParam("question") UUID question) {
        return Json.ideas(wording.mine(question));
    }

    @POST
    @Path("questions/{question}/similar")
    public JsonArray similar(@PathParam("question") UUID question, JsonObject body) {
        return Json.options(wording.similar(question, Json.text(body, "text")));
    }

    @PUT
    @Path("questions/{question}/ideas/mine")
    public JsonObject reword(@PathParam("question") UUID question, JsonObject body) {
        return Json.idea(wording.reword(question, Json.id(body, "idea"), Json.text(body, "fi"), Json.text(body, "sv"), new Seen(Json.text(body, "seen"))));
    }

    @POST
    @Path("questions/{question}/ideas/mine/withdrawn")
    public void withdraw(@PathParam("question") UUID question, JsonObject body) {
        wording.withdraw(question, Json.id(body, "idea"));
    }

    @POST
    @Path("questions/{question}/seeds")
    public JsonObject seed(@PathParam("question") UUID question, JsonObject body) {
        UUID token = Json.id(body, "token");
        return Json.idea(Twice.attempt(() -> seeding.seed(question, token, Json.text(body, "fi"), Json.text(body, "sv"))));
    }

    @POST
    @Path("questions/{question}/give-up")
    public void giveUp(@PathParam("question") UUID question) {
        givingUp.giveUp(question);
    }

    @PUT
    @Path("ideas/{idea}/translation")
    public JsonObject translate(@PathParam("idea") UUID idea, JsonObject body) {
        return Json.idea(wording.translate(idea, Json.text(body, "fi"), Json.text(body, "sv"), new Seen(Json.text(body, "seen"))));
    }

    @POST
    @Path("ideas/{idea}/hide")
    public JsonObject hide(@PathParam("idea") UUID idea, JsonObject body) {
        return Json.idea(hiding.hide(idea, Json.text(body, "reason")));
    }

    @POST
    @Path("ideas/{idea}/show")
    public JsonObject show(@PathParam("idea") UUID idea) {
        return Json.idea(hiding.show(idea));
    }
}
