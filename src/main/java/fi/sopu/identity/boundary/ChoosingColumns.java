package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Members;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Set;

/** Which columns of the members' list an administrator wants to see: kept for the person, whatever browser it is. */
@UseCase
public class ChoosingColumns {

    @Inject
    Members members;
    @Inject
    CurrentActor actor;

    /** Those that the one who asks does not want to see. */
    @Allowed(group = RoleGroup.ADMINS)
    public Set<String> hidden() {
        return members.require(actor.get().me()).hiddenColumns();
    }

    /** @param columns names without commas */
    @Allowed(group = RoleGroup.ADMINS)
    public void hide(Set<String> columns) {
        members.require(actor.get().me()).hideColumns(columns);
    }
}
