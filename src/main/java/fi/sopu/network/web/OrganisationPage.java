package fi.sopu.network.web;

import fi.sopu.network.OrganisationFacts;
import fi.sopu.network.boundary.InvitingCouncils;
import fi.sopu.network.boundary.KeepingOrganisations;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One organisation of a network: how it stands, and letting it leave. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {

    @Inject
    KeepingOrganisations keeping;
    @Inject
    InvitingCouncils inviting;
    @Inject
    Says says;

    private @Nullable String id;
    private @Nullable LocalDate lastDay;
    private transient @Nullable OrganisationFacts facts;

    @CalledFirst
    public void open() {
        getFacts();
    }

    public OrganisationFacts getFacts() {
        facts = facts == null ? keeping.organisation(Ids.of(id)) : facts;
        return facts;
    }

    public String end() {
        if (lastDay == null) {
            throw new Refused("portal.badDate");
        }
        inviting.end(Ids.of(id), lastDay);
        says.done("network.endedDone", says.day(lastDay));
        return "/network/organisation.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate day) {
        lastDay = day;
    }
}
