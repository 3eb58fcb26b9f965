package fi.sopu.identity.web;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.boundary.KeepingGroups;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.portal.Ids;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One member: who it is, and where each field came from. Without an id in the address, a new one. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final String LIST = "/identity/members.xhtml?faces-redirect=true";

    @Inject
    KeepingMembers keeping;
    @Inject
    KeepingGroups groups;

    private final MemberForm form = new MemberForm();
    private String id;
    private transient MemberSheet sheet;

    public void open() {
        groups.all(); // refuses whoever may not keep members
        if (!isNew()) {
            sheet = keeping.open(Ids.of(id));
            form.fill(sheet);
        }
    }

    public MemberSheet getSheet() {
        if (sheet == null && !isNew()) {
            sheet = keeping.sheet(Ids.of(id));
        }
        return sheet;
    }

    public boolean isNew() {
        return id == null;
    }

    public List<GroupFacts> getGroups() {
        return groups.all();
    }

    public String save() {
        if (isNew()) {
            return "/identity/member.xhtml?faces-redirect=true&id=" + keeping.add(form.wishes());
        }
        keeping.edit(Ids.of(id), form.wishes());
        return LIST;
    }

    public String remove() {
        keeping.remove(Ids.of(id));
        return LIST;
    }

    public MemberForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
