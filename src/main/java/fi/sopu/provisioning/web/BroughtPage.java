package fi.sopu.provisioning.web;

import fi.sopu.provisioning.BroughtSheet;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.boundary.KeepingBrought;
import fi.sopu.shared.CalledFirst;
import fi.sopu.portal.Says;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the logins by one IdP bring: name and address, groups and their roles. */
@Named
@ViewScoped
public class BroughtPage implements Serializable {

    private static final String HERE = "/provisioning/login.xhtml?faces-redirect=true&idp=";

    @Inject
    KeepingBrought keeping;
    @Inject
    Says says;
    @Inject
    WhyWords words;

    private final BroughtForm form = new BroughtForm();
    private String idp;
    private @Nullable String read;
    private transient @Nullable BroughtSheet sheet;

    @CalledFirst
    public void open(String path) {
        idp = path;
        form.fill(getSheet());
    }

    public BroughtSheet getSheet() {
        sheet = sheet == null ? keeping.sheet(idp) : sheet;
        return sheet;
    }

    public String rule() {
        keeping.rule(idp, form.isFields(), form.getAttribute(), read);
        return done("provisioning.login.ruled");
    }

    public String add() {
        keeping.add(idp, form.getValue(), form.getRole());
        return done("provisioning.login.added");
    }

    public String switchOn(UUID group) {
        keeping.switchOn(group);
        return done("provisioning.login.isOn");
    }

    public String switchOff(UUID group) {
        keeping.switchOff(group);
        return done("provisioning.login.isOff");
    }

    public String remove(UUID group) {
        keeping.remove(group);
        return done("provisioning.login.removed");
    }

    public String take(UUID difference) {
        keeping.take(difference);
        return done("provisioning.login.taken");
    }

    private String done(String key) {
        says.done(key);
        return HERE + idp;
    }

    public String why(List<Why> whys) {
        return words.of(whys);
    }

    /** The mark of the rule as the page shows it; as it was shown, once the form has been sent. */
    public @Nullable String getRead() {
        return getSheet().seen().mark();
    }

    public void setRead(@Nullable String mark) {
        read = mark;
    }

    public String getIdp() {
        return idp;
    }

    public BroughtForm getForm() {
        return form;
    }
}
