package fi.sopu.provisioning.web;

import fi.sopu.provisioning.BroughtSheet;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.boundary.KeepingBrought;
import fi.sopu.provisioning.boundary.KeepingScim;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Role;
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

    private String idp;
    private boolean fields;
    private @Nullable String attribute;
    private @Nullable String read;
    private @Nullable String value;
    private @Nullable Role role;
    private transient @Nullable BroughtSheet sheet;

    @CalledFirst
    public void open(String path) {
        idp = path;
        fields = getSheet().fields();
        attribute = getSheet().attribute();
    }

    public BroughtSheet getSheet() {
        sheet = sheet == null ? keeping.sheet(idp) : sheet;
        return sheet;
    }

    public String rule() {
        keeping.rule(idp, fields, attribute, read);
        return done("provisioning.login.ruled");
    }

    public String add() {
        keeping.add(idp, value, role);
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

    public List<Role> getRoles() {
        return KeepingScim.ROLES;
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

    public boolean isFields() {
        return fields;
    }

    public void setFields(boolean on) {
        fields = on;
    }

    public @Nullable String getAttribute() {
        return attribute;
    }

    public void setAttribute(@Nullable String name) {
        attribute = name;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String text) {
        value = text;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role chosen) {
        role = chosen;
    }
}
