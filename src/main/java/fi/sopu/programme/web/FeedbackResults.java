package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.FeedbackLine;
import fi.sopu.programme.FeedbackOverview;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.boundary.CountingFeedback;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be told of the feedback on a programme's days, day by day, for those who run it. */
@Named
@RequestScoped
public class FeedbackResults {

    @Inject
    CountingFeedback counting;
    @Inject
    PlanningProgrammes planning;
    @Inject
    Says says;

    private @Nullable String id;
    private @Nullable Words name;
    private @Nullable List<FeedbackLine> lines;
    private @Nullable FeedbackLine line;

    @CalledFirst
    public void open() {
        name = planning.facts(Ids.of(id)).plan().name();
        lines = counting.of(Ids.of(id));
    }

    public @Nullable Words getName() {
        return name;
    }

    public @Nullable List<FeedbackLine> getLines() {
        return lines;
    }

    public List<FeedbackStatement> getStatements() {
        return List.of(FeedbackStatement.values());
    }

    /** What all days come to, statement by statement; none where nothing is told of any day. */
    public List<FeedbackOverview> getOverview() {
        List<FeedbackLine> all = lines == null ? List.of() : lines;
        return getStatements().stream().map(one -> FeedbackOverview.of(one, all)).filter(one -> one.days() > 0).toList();
    }

    /** That of one day. */
    public FeedbackLine of(GatheringFacts day) {
        line = line == null ? counting.of(day) : line;
        return line;
    }

    public String end(String day) {
        counting.end(Ids.of(day));
        says.done("programme.results.ended");
        return "/programme/attendance.xhtml?faces-redirect=true&id=" + Ids.of(day);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}
