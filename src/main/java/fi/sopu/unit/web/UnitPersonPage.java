package fi.sopu.unit.web;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
import fi.sopu.unit.UnitSheet;
import fi.sopu.unit.boundary.SeatingPeople;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units in which somebody is, was and will be. */
@Named
@RequestScoped
public class UnitPersonPage {

    @Inject
    SeatingPeople seating;
    @Inject
    FindingMembers finding;

    private @Nullable String id;
    private List<UnitSheet.Stay> stays = List.of();

    @CalledFirst
    public void open() {
        stays = seating.stays(Ids.of(id));
    }

    public String getName() {
        return finding.names().getOrDefault(Ids.of(id), "");
    }

    public List<UnitSheet.Stay> getStays() {
        return stays;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}
