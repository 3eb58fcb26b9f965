package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.boundary.KeepingGroups;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.identity.boundary.LinkingNewcomers;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member: who it is, and where each field came from. Without an id in the address, a new one. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final String LIST = "/identity/members.xhtml?faces-redirect=true";

    @Inject
    KeepingMembers keeping;
    @Inject
    KeepingGroups groups;
    @Inject
    LinkingNewcomers linking;
    @Inject
    ProvisioningMembers provisioning;

    private final MemberForm form = new MemberForm();
    private @Nullable String id;
    private @Nullable String from;
    private transient @Nullable MemberSheet sheet;

    @CalledFirst
    public void open() {
        NewcomerFacts newcomer = getNewcomer();
        if (newcomer != null) {
            form.fill(newcomer);
        } else if (isNew()) {
            groups.all(); // refuses whoever may not keep members
        } else {
            sheet = keeping.open(Ids.of(id));
            form.fill(sheet);
        }
    }

    public @Nullable MemberSheet getSheet() {
        sheet = sheet == null && !isNew() ? keeping.sheet(Ids.of(id)) : sheet;
        return sheet;
    }

    /** Of which it is told where they came from. */
    public MemberField[] getFields() {
        return MemberField.values();
    }

    public boolean isNew() {
        return id == null;
    }

    public List<GroupFacts> getGroups() {
        return groups.all();
    }

    public String save() {
        if (isNew()) {
            return "/identity/member.xhtml?faces-redirect=true&id=" + (from == null ? keeping.add(form.wishes(), form.isSharing())
                    : linking.add(Ids.of(from), form.wishes(), form.isSharing()));
        }
        keeping.edit(Ids.of(id), form.wishes(), form.isSharing(), form.seen());
        MemberSheet now = getSheet();
        if (now != null && !form.locked().equals(now.locked())) {
            provisioning.lock(Ids.of(id), form.locked());
        }
        return LIST;
    }

    public String remove() {
        keeping.remove(Ids.of(id));
        return LIST;
    }

    /** Who waits and is being added, or null. */
    public @Nullable NewcomerFacts getNewcomer() {
        return from == null ? null : linking.one(Ids.of(from));
    }

    /** Another member whose address was typed, or null. */
    public @Nullable MemberFacts getSharing() {
        return keeping.sharing(isNew() ? null : Ids.of(id), form.getEmail());
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(String newcomer) {
        from = newcomer;
    }

    public MemberForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
