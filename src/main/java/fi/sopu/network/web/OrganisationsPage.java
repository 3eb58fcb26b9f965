package fi.sopu.network.web;

import fi.sopu.network.OrganisationFacts;
import fi.sopu.network.boundary.DividingPeople;
import fi.sopu.network.boundary.InvitingCouncils;
import fi.sopu.network.boundary.KeepingOrganisations;
import fi.sopu.portal.LazyRows;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Sought;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The organisations of a network for its administrator; asking a council, and adding an organisation that has none. */
@Named
@ViewScoped
public class OrganisationsPage implements Serializable {

    private static final String TABLE = "organisations:list";
    private static final Map<String, Function<OrganisationFacts, Comparable<?>>> COLUMNS = Map.of("name", one -> one.name().in("fi"), "state", OrganisationFacts::state, "until",
            OrganisationFacts::until, "people", OrganisationFacts::people);

    @Inject
    KeepingOrganisations keeping;
    @Inject
    InvitingCouncils inviting;
    @Inject
    DividingPeople dividing;
    @Inject
    Says says;

    private @Nullable String search;
    private @Nullable String slug;
    private @Nullable LocalDate until;
    private @Nullable String fi;
    private @Nullable String sv;

    /** What the table shows of all. */
    public record Found(LazyRows<OrganisationFacts> rows, int found, int all) {
    }

    @CalledFirst
    public void open() {
        until = keeping.seasonEnds();
    }

    public Found getFound() {
        List<OrganisationFacts> all = keeping.all();
        List<OrganisationFacts> found = all.stream().filter(one -> search == null || Sought.holds(one.name().getFi() + " " + one.name().getSv(), search)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }

    public List<CouncilFacts> getCouncils() {
        return inviting.invitable();
    }

    public String invite() {
        if (slug == null || until == null) {
            throw new Refused("network.wrong.which");
        }
        inviting.invite(slug, until);
        says.done("network.invitedDone");
        return "/network/organisations.xhtml?faces-redirect=true";
    }

    public String add() {
        keeping.addOutside(Words.of(fi, sv));
        says.done("network.addedDone");
        return "/network/organisations.xhtml?faces-redirect=true";
    }

    public String divide() {
        String address = "/cohort/group.xhtml?faces-redirect=true&id=" + dividing.divide();
        says.done("network.dividedDone");
        return address;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String text) {
        slug = text;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate day) {
        until = day;
    }

    public @Nullable String getFi() {
        return fi;
    }

    public void setFi(@Nullable String text) {
        fi = text;
    }

    public @Nullable String getSv() {
        return sv;
    }

    public void setSv(@Nullable String text) {
        sv = text;
    }
}
