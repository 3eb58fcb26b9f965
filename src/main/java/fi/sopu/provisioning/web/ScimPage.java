package fi.sopu.provisioning.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.portal.ShownOnce;
import fi.sopu.provisioning.ScimHeard;
import fi.sopu.provisioning.ScimSheet;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.boundary.KeepingScim;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The council's directory: its tokens, what is made of its people and groups, and what it has said. */
@Named
@ViewScoped
public class ScimPage implements Serializable {

    private static final String HERE = "/provisioning/scim.xhtml?faces-redirect=true";

    @Inject
    KeepingScim keeping;
    @Inject
    Says says;
    @Inject
    WhyWords words;
    @Inject
    ShownOnce fresh;

    private final ScimForm form = new ScimForm();
    private transient @Nullable ScimSheet sheet;
    private transient @Nullable String secret;
    private @Nullable String read;

    /** @param made under which a token that was just made is asked for, or null */
    @CalledFirst
    public void open(@Nullable String made) {
        form.fill(getSheet());
        secret = made == null ? null : fresh.take(made);
    }

    public ScimSheet getSheet() {
        sheet = sheet == null ? keeping.sheet() : sheet;
        return sheet;
    }

    /** On a page of its own, so that a second press shows the same token. */
    public String make() {
        return HERE + "&made=" + fresh.keep(keeping.make(form.getName(), form.getDays()));
    }

    public String revoke(UUID token) {
        keeping.revoke(token);
        return done("provisioning.scim.revoked");
    }

    public String rule() {
        keeping.rule(form.getKeyFrom(), form.getRole(), read);
        return done("provisioning.scim.ruled");
    }

    public String mean(UUID group) {
        String meaning = form.meaning(group);
        Role given = KeepingScim.ROLES.stream().filter(one -> one.name().equals(meaning)).findFirst().orElse(null);
        keeping.mean(group, given, given != null || meaning.isEmpty() ? null : Ids.of(meaning));
        return done("provisioning.scim.ruled");
    }

    public String take(UUID person) {
        keeping.take(person);
        return done("provisioning.scim.taken");
    }

    public String makeUnit(String department) {
        keeping.makeUnit(department);
        return done("provisioning.scim.unitMade");
    }

    private String done(String key) {
        says.done(key);
        return HERE;
    }

    public String why(List<Why> whys) {
        return words.of(whys);
    }

    public String heard(ScimHeard one) {
        return words.of(one);
    }

    /** The mark of the rule as the page shows it; as it was shown, once the form has been sent. */
    public @Nullable String getRead() {
        return getSheet().rule().seen().mark();
    }

    public void setRead(String mark) {
        read = mark;
    }

    /** Where the directory comes to; the page knows its council. */
    public String address(String slug) {
        return fresh.address(slug, "/scim/v2");
    }

    /** Just made, or null. */
    public @Nullable String getSecret() {
        return secret;
    }

    public ScimForm getForm() {
        return form;
    }
}
