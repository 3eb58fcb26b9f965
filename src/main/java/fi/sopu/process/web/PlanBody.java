package fi.sopu.process.web;

import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The name of the body that a process belongs to. */
@Named
@RequestScoped
public class PlanBody {

    @Inject
    FindingCouncils councils;
    @Inject
    Texts texts;

    public String name(UUID body) {
        return councils.body(body).name().in(texts.language());
    }
}
