package fi.sopu.platform.web;

import fi.sopu.portal.Texts;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The platform admin's first page: the councils of the installation. Facts only, no content of any council. */
@Named
@RequestScoped
public class CouncilsPage {

    @Inject
    FindingCouncils finding;
    @Inject
    Texts texts;

    /** A council as the platform admin sees it. */
    public record Row(String slug, String name, int seats, String languages, boolean suspended) {
    }

    public List<Row> getCouncils() {
        return finding.all().stream().filter(c -> !c.platform()).map(this::row).toList();
    }

    private Row row(CouncilFacts c) {
        return new Row(c.slug(), c.name(texts.language()), c.seats(), String.join(", ", c.languages()), c.suspended());
    }
}
