package fi.sopu.report.web;

import fi.sopu.portal.Says;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.survey.boundary.ModeratingWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** What can be done to what was answered in words, below a round's figures. */
@Named
@RequestScoped
public class MeasuredWords {

    @Inject
    ModeratingWords moderating;
    @Inject
    CurrentActor actor;
    @Inject
    Says says;

    /** Whether the reader may take one out. */
    public boolean isRemover() {
        return actor.get().isIn(RoleGroup.MODERATORS);
    }

    public String remove(UUID id, UUID question) {
        moderating.remove(id);
        says.done("report.words.removed");
        return "/report/measured.xhtml?faces-redirect=true&question=" + question;
    }
}
