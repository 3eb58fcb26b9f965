package fi.sopu.identity.web;

import fi.sopu.identity.boundary.ChoosingColumns;
import fi.sopu.portal.Says;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the members' list beside the name, as the administrator wants them. */
@Named
@RequestScoped
public class MemberColumns {

    static final List<String> ALL = List.of("group", "roles", "email", "linked");

    @Inject
    ChoosingColumns choosing;
    @Inject
    Says says;

    private @Nullable List<String> shown;

    public boolean shows(String column) {
        return getShown().contains(column);
    }

    public String keep() {
        List<String> kept = getShown();
        choosing.hide(ALL.stream().filter(column -> !kept.contains(column)).collect(Collectors.toSet()));
        says.done("identity.columns.kept");
        return "/identity/members.xhtml?faces-redirect=true";
    }

    public List<String> getAll() {
        return ALL;
    }

    public List<String> getShown() {
        if (shown == null) {
            Set<String> hidden = choosing.hidden();
            shown = ALL.stream().filter(column -> !hidden.contains(column)).toList();
        }
        return shown;
    }

    public void setShown(List<String> chosen) {
        shown = chosen;
    }
}
