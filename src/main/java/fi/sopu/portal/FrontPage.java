package fi.sopu.portal;

import fi.sopu.shared.Alphabet;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;

/** The front page: the councils, by their names in the reader's language. */
@Named
@RequestScoped
public class FrontPage {

    @Inject
    FindingCouncils councils;
    @Inject
    Texts texts;

    /** A council in the list. */
    public record Row(String slug, String name, int seats, List<String> languages) {
    }

    public List<Row> getCouncils() {
        return rows(c -> !c.network());
    }

    /** Networks of organisations. */
    public List<Row> getNetworks() {
        return rows(CouncilFacts::network);
    }

    private List<Row> rows(Predicate<CouncilFacts> which) {
        String language = texts.language();
        return councils.all().stream().filter(c -> !c.platform() && !c.suspended()).filter(which)
                .sorted(Alphabet.by(c -> c.name(language)))
                .map(c -> new Row(c.slug(), c.name(language), c.seats(), c.languages())).toList();
    }
}
