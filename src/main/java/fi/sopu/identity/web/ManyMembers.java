package fi.sopu.identity.web;

import fi.sopu.identity.ManyChanged;
import fi.sopu.identity.boundary.ChangingMany;
import fi.sopu.portal.Ids;
import fi.sopu.portal.PlainForm;
import fi.sopu.portal.Says;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is done to the members that have been chosen in their list: js/choosing.js carries their ids, or says that all that were found are meant, and how many those were. */
@Named
@ViewScoped
public class ManyMembers implements Serializable {

    private static final String ALL = "all:";

    @Inject
    ChangingMany changing;
    @Inject
    PlainForm plain;
    @Inject
    Says says;

    private final RoleForm form = new RoleForm();
    private String ending;
    private String group;

    /** As the page sent it, so that a refused form keeps whom it meant. */
    public String getChosen() {
        return plain.text("chosen");
    }

    /** @throws Refused when others are found by now than the person was asked about */
    private List<UUID> who(List<UUID> found) {
        String chosen = getChosen();
        if (chosen.startsWith(ALL)) {
            if (!chosen.equals(ALL + found.size())) {
                throw new Refused("identity.many.changed");
            }
            return found;
        }
        return chosen.isEmpty() ? List.of() : Stream.of(chosen.split(",")).map(Ids::of).toList();
    }

    /** @param found what the list is narrowed to, here and below */
    public String give(List<UUID> found) {
        return done("identity.many.given", changing.give(who(found), Role.valueOf(form.getRole()), form.bodyId(), form.getStarts(), form.getEnds()));
    }

    public String end(List<UUID> found) {
        return done("identity.many.ended", changing.end(who(found), Role.valueOf(ending)));
    }

    public String join(List<UUID> found) {
        return done("identity.many.joined", changing.group(who(found), group == null || group.isBlank() ? null : UUID.fromString(group)));
    }

    public String remove(List<UUID> found) {
        return done("identity.many.removed", changing.remove(who(found)));
    }

    private String done(String key, ManyChanged many) {
        says.done(key, many.changed(), many.same());
        return "/identity/members.xhtml?faces-redirect=true";
    }

    public RoleForm getForm() {
        return form;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String role) {
        ending = role;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String id) {
        group = id;
    }
}
