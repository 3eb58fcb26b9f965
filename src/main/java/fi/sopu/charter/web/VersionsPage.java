package fi.sopu.charter.web;

import fi.sopu.charter.ClauseDifference;
import fi.sopu.charter.VersionLine;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** A charter's history, and what changed from one version to another. */
@Named
@RequestScoped
public class VersionsPage {

    @Inject
    ReadingCharters reading;
    @Inject
    PlainForm form;

    private List<VersionLine> versions;

    public List<VersionLine> getVersions() {
        if (versions == null) {
            versions = reading.history(form.id("process"));
        }
        return versions;
    }

    /** The version that is looked at: the asked one, else the newest. */
    public VersionLine getNewer() {
        return form.maybe("newer").map(this::line).orElseGet(() -> getVersions().isEmpty() ? null : getVersions().get(0));
    }

    /** The version that it is compared with: the asked one, else the one before; null when there is none. */
    public VersionLine getOlder() {
        return form.maybe("older").map(this::line).orElseGet(() -> getNewer() == null ? null : getVersions().stream()
                .filter(v -> v.number() == getNewer().number() - 1).findFirst().orElse(null));
    }

    public List<ClauseDifference> getDifferences() {
        return getOlder() == null ? List.of() : reading.differences(getOlder().id(), getNewer().id());
    }

    /** True when not a word differs. */
    public boolean isSame() {
        return getDifferences().stream().allMatch(ClauseDifference::same);
    }

    private VersionLine line(UUID id) {
        return getVersions().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("version"));
    }
}
