package fi.sopu.identity.web;

import fi.sopu.identity.ManyChanged;
import fi.sopu.identity.boundary.ChangingMany;
import fi.sopu.identity.boundary.LettingInByLink;
import fi.sopu.portal.Chosen;
import fi.sopu.portal.Says;
import fi.sopu.shared.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to the members that have been chosen in their list. */
@Named
@ViewScoped
public class ManyMembers implements Serializable {

    @Inject
    ChangingMany changing;
    @Inject
    LettingInByLink letting;
    @Inject
    Chosen chosen;
    @Inject
    Says says;

    private final RoleForm form = new RoleForm();
    private @Nullable String ending;
    private @Nullable String group;

    /** @param found what the list is narrowed to, here and below */
    public String give(List<UUID> found) {
        return done("identity.many.given", changing.give(chosen.of(found), form.role(), form.bodyId(), form.getStarts(), form.getEnds()));
    }

    public String end(List<UUID> found) {
        return done("identity.many.ended", changing.end(chosen.of(found), Role.valueOf(String.valueOf(ending))));
    }

    public String join(List<UUID> found) {
        return done("identity.many.joined", changing.group(chosen.of(found), group == null || group.isBlank() ? null : UUID.fromString(group)));
    }

    public String let(List<UUID> found) {
        return done("identity.byLink.letDone", letting.let(chosen.of(found)));
    }

    public String stop(List<UUID> found) {
        return done("identity.byLink.stopDone", letting.stop(chosen.of(found)));
    }

    public String remove(List<UUID> found) {
        return done("identity.many.removed", changing.remove(chosen.of(found)));
    }

    private String done(String key, ManyChanged many) {
        says.done(key, many.changed(), many.same());
        return "/identity/members.xhtml?faces-redirect=true";
    }

    public RoleForm getForm() {
        return form;
    }

    public @Nullable String getEnding() {
        return ending;
    }

    public void setEnding(String role) {
        ending = role;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(String id) {
        group = id;
    }
}
