package fi.sopu.report.control;

import static fi.sopu.report.control.Copied.array;
import static fi.sopu.report.control.Copied.list;
import static fi.sopu.report.control.Copied.number;
import static fi.sopu.report.control.Copied.words;

import fi.sopu.duel.IdeasQuestion;
import fi.sopu.process.Known;
import fi.sopu.process.Outcome;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.Robustness;
import fi.sopu.process.TopBand;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.Shown;
import fi.sopu.report.ShownRanking;
import fi.sopu.report.ThemeResult;
import fi.sopu.shared.JsonParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Of questions of ideas. */
@ApplicationScoped
public class Rankings implements ShownKind {

    @Override
    public QuestionKind id() {
        return IdeasQuestion.ID;
    }

    @Override
    public Shown of(Outcome outcome) {
        RankedIdeas ranked = outcome.as(RankedIdeas.class).orElseThrow();
        int best = ranked.best(outcome.topK());
        return new ShownRanking(best, ranked.ideas().stream().map(idea -> idea(idea, best < ranked.ideas().size())).toList(), themes(ranked, best),
                ranked.robustness(), best > 0 ? ranked.known() : null);
    }

    private static List<ThemeResult> themes(RankedIdeas ranked, int best) {
        return ranked.grouped().stream().map(theme -> new ThemeResult(idea(theme, best < ranked.grouped().size()), ranked.ideas().stream()
                .filter(idea -> theme.source().equals(idea.within())).map(idea -> idea(idea, best < ranked.ideas().size())).toList())).toList();
    }

    /** @param banded false when all belong to the first k anyway */
    private static IdeaResult idea(RankedIdea idea, boolean banded) {
        return new IdeaResult(idea.rank(), idea.words(), idea.share(), idea.low(), idea.high(), idea.answers(), banded ? idea.band() : null);
    }

    @Override
    public void write(Shown shown, JsonObjectBuilder json) {
        ShownRanking ranking = (ShownRanking) shown;
        json.add("topK", ranking.topK()).add("ideas", array(ranking.ideas(), Rankings::idea));
        if (ranking.isGrouped()) {
            json.add("themes", array(ranking.themes(), theme -> idea(theme.standing()).add("ideas", places(theme, ranking.ideas()))));
        }
        if (ranking.robustness() != null) {
            json.add("robustness", JsonParts.object().add("top", ranking.robustness().top()).add("percent", ranking.robustness().percent()));
        }
        if (ranking.known() != null) {
            json.add("known", JsonParts.object().add("best", ranking.known().best()).add("percent", ranking.known().percent())
                    .add("settled", ranking.known().settled()));
        }
    }

    @Override
    public Shown read(JsonObject json) {
        List<IdeaResult> ideas = list(json, "ideas", Rankings::idea);
        // copies made before ideas could be grouped, or before it was told how far the top is settled, have none of these
        List<ThemeResult> themes = !json.containsKey("themes") ? List.of() : list(json, "themes", theme -> theme(theme, ideas));
        JsonObject robustness = json.getJsonObject("robustness");
        JsonObject known = json.getJsonObject("known");
        return new ShownRanking(json.getInt("topK"), ideas, themes,
                robustness == null ? null : new Robustness(robustness.getInt("top"), robustness.getInt("percent")),
                known == null ? null : new Known(known.getInt("best"), known.getInt("percent"), known.getBoolean("settled")));
    }

    private static JsonObjectBuilder idea(IdeaResult idea) {
        JsonObjectBuilder json = JsonParts.object().add("rank", idea.rank()).add("words", words(idea.words()))
                .add("share", idea.share()).add("low", idea.low()).add("high", idea.high()).add("answers", idea.answers());
        return idea.band() == null ? json : json.add("band", idea.band().name());
    }

    private static IdeaResult idea(JsonObject json) {
        return new IdeaResult(json.getInt("rank"), words(json, "words"), number(json, "share"), number(json, "low"), number(json, "high"),
                json.getInt("answers"), json.containsKey("band") ? TopBand.valueOf(json.getString("band")) : null);
    }

    /** A theme's ideas as their places in the list of ideas, from 0. */
    private static JsonArrayBuilder places(ThemeResult theme, List<IdeaResult> ideas) {
        JsonArrayBuilder places = JsonParts.array();
        theme.ideas().forEach(idea -> places.add(ideas.indexOf(idea)));
        return places;
    }

    private static ThemeResult theme(JsonObject json, List<IdeaResult> ideas) {
        return new ThemeResult(idea(json), json.getJsonArray("ideas").getValuesAs(JsonNumber::intValue).stream().map(ideas::get).toList());
    }
}
