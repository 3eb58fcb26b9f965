package fi.sopu.process.web;

import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of the body that a process belongs to. */
@Named
@RequestScoped
public class PlanBody {

    @Inject
    FindingCouncils councils;
    @Inject
    Texts texts;

    private @Nullable Map<UUID, String> names;

    public String name(UUID body) {
        if (names == null) {
            names = councils.bodies().stream().collect(Collectors.toMap(BodyFacts::id, one -> one.name().in(texts.language())));
        }
        return Objects.requireNonNull(names.get(body), "every process has its body");
    }
}
