package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.boundary.KeepingGroups;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The council groups: added, renamed, removed when empty. */
@Named
@ViewScoped
public class CouncilGroupsPage implements Serializable {

    private static final String AGAIN = "/identity/council-groups.xhtml?faces-redirect=true";

    @Inject
    KeepingGroups keeping;

    @Inject
    PlainForm form;

    private transient @Nullable Map<UUID, Long> sizes;
    private @Nullable UUID edited;
    private @Nullable Seen seen;
    private @Nullable String fi;
    private @Nullable String sv;

    @CalledFirst
    public void open() {
        keeping.all(); // refuses whoever may not keep groups
    }

    /** Makes a group anew that was removed a moment ago, if that is what was pressed: nobody was in it. */
    public void undo() {
        if (form.act().equals("putback")) {
            keeping.add(form.words());
            form.say("identity.groups.isBack");
            form.go("/identity/council-groups");
        }
    }

    /** How many are in it. */
    public long size(UUID group) {
        if (sizes == null) {
            sizes = keeping.sizes();
        }
        return sizes.getOrDefault(group, 0L);
    }

    public List<GroupFacts> getGroups() {
        return keeping.all();
    }

    /** Opens a group's name for typing. */
    public void edit(GroupFacts group) {
        edited = group.id();
        seen = group.seen();
        fi = group.name().getFi();
        sv = group.name().getSv();
    }

    public String save() {
        if (edited == null) {
            keeping.add(Words.of(fi, sv));
        } else {
            keeping.rename(edited, Words.of(fi, sv), ConflictView.seen(seen));
        }
        return AGAIN;
    }

    public String remove(UUID group) {
        Words name = keeping.remove(group);
        form.sayUndoable("identity.groups.removed", "putback", group, "fi", Objects.toString(name.getFi(), ""), "sv", Objects.toString(name.getSv(), ""));
        return AGAIN;
    }

    /** The group whose name is open for typing, or null. */
    public @Nullable UUID getEdited() {
        return edited;
    }

    public @Nullable String getFi() {
        return fi;
    }

    public void setFi(String text) {
        fi = text;
    }

    public @Nullable String getSv() {
        return sv;
    }

    public void setSv(String text) {
        sv = text;
    }
}
