package fi.sopu.platform.web;

import fi.sopu.platform.CouncilLoad;
import fi.sopu.platform.boundary.WatchingCouncils;
import fi.sopu.platform.boundary.WatchingCouncils.Watched;
import fi.sopu.shared.Alphabet;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The platform admin's first page: the councils of the installation and how they do. Counts and times only, no content of any council. */
@Named
@RequestScoped
public class CouncilsPage {

    @Inject
    WatchingCouncils watching;
    @Inject
    Texts texts;

    private List<Row> rows;

    /** A council as the platform admin sees it; without its load where it could not be counted. */
    public record Row(String slug, String name, boolean suspended, CouncilLoad load) {
    }

    public List<Row> getCouncils() {
        if (rows == null) {
            rows = watching.all().stream().map(this::row).sorted(Alphabet.by(Row::name)).toList();
        }
        return rows;
    }

    private Row row(Watched watched) {
        CouncilFacts c = watched.council();
        return new Row(c.slug(), c.name(texts.language()), c.suspended(), watched.load());
    }
}
