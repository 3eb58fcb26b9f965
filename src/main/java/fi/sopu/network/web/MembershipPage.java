package fi.sopu.network.web;

import fi.sopu.network.Conditions;
import fi.sopu.network.MembershipFacts;
import fi.sopu.network.boundary.AnsweringNetworks;
import fi.sopu.network.boundary.KeepingMemberships;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A network that asks the council, or to which it belongs: on what conditions, declining, and leaving. */
@Named
@ViewScoped
public class MembershipPage implements Serializable {

    @Inject
    KeepingMemberships keeping;
    @Inject
    AnsweringNetworks answering;
    @Inject
    Says says;

    private @Nullable String id;
    private ConditionsForm form = new ConditionsForm();
    private @Nullable Seen seen;
    private @Nullable LocalDate lastDay;
    private transient @Nullable MembershipFacts facts;

    @CalledFirst
    public void open() {
        MembershipFacts now = getFacts();
        form = new ConditionsForm(now.conditions(), keeping.lines(now.conditions().named()));
        seen = now.seen();
    }

    public MembershipFacts getFacts() {
        facts = facts == null ? keeping.membership(Ids.of(id)) : facts;
        return facts;
    }

    /** How many have gone there so far. */
    public int getTravellers() {
        return keeping.travellers(Ids.of(id));
    }

    public String accept() {
        keeping.accept(Ids.of(id), new Conditions(form.isCouncillors(), form.isOfficeHolders(), keeping.named(Objects.requireNonNullElse(form.getNamed(), "")), form.isMail(),
                form.isGroups()), ConflictView.seen(seen));
        answering.tell(Ids.of(id));
        return said("network.acceptedDone");
    }

    public String decline() {
        answering.decline(Ids.of(id));
        return said("network.declinedDone");
    }

    public String end() {
        if (lastDay == null) {
            throw new Refused("portal.badDate");
        }
        answering.end(Ids.of(id), lastDay);
        return said("network.leftDone", says.day(lastDay));
    }

    private String said(String key, Object... arguments) {
        says.done(key, arguments);
        return "/network/membership.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public ConditionsForm getForm() {
        return form;
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
