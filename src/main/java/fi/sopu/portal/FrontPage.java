package fi.sopu.portal;

import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The front page: the councils, in the alphabetical order of the reader's language. */
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
        String language = texts.language();
        Collator order = Collator.getInstance(Locale.forLanguageTag(language));
        return councils.all().stream().filter(c -> !c.platform() && !c.suspended())
                .sorted(Comparator.comparing((CouncilFacts c) -> c.name(language), order))
                .map(c -> new Row(c.slug(), c.name(language), c.seats(), c.languages())).toList();
    }
}
