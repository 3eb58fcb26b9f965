package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.CountedThings;
import fi.sopu.programme.ImpactLine;
import fi.sopu.programme.ImpactState;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.programme.boundary.CountingImpacts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be told of what a programme has brought about, one time beside the other, for those who run it. */
@Named
@ViewScoped
public class ImpactResults implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CountingImpacts counting;
    @Inject
    Says says;

    private @Nullable String id;
    private transient @Nullable List<ImpactLine> lines;

    /**
     * How many things were in a state, at one time after the other.
     *
     * @param many of each time
     */
    public record Row(String things, String state, List<String> many) {}

    public List<ImpactLine> getLines() {
        lines = lines == null ? counting.of(Ids.of(id)) : lines;
        return lines;
    }

    /** Whether it is asked or has been; else there is nothing yet to be told. */
    public boolean isBegun() {
        return getLines().stream().anyMatch(one -> one.state() != ImpactState.WAITING);
    }

    public List<ImpactStatement> getStatements() {
        return List.of(ImpactStatement.values());
    }

    /** Where the council's things were at each time, in the rooms' order. */
    public List<Row> getStates() {
        List<ImpactLine> all = getLines();
        return all.stream().flatMap(line -> line.states().stream()).map(one -> new CountedThings(one.things(), one.state(), 0)).distinct()
                .map(one -> new Row(one.things(), one.state(), all.stream().map(line -> many(line, one)).toList())).toList();
    }

    private static String many(ImpactLine line, CountedThings what) {
        return line.state() == ImpactState.WAITING ? "–"
                : Integer
                        .toString(line.states().stream().filter(one -> one.things().equals(what.things()) && one.state().equals(what.state())).mapToInt(CountedThings::many).sum());
    }

    public String removeWords(UUID words) {
        counting.removeWords(words);
        says.done("programme.impact.wordsGone");
        return "/programme/results.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}
