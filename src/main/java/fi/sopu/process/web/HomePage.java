package fi.sopu.process.web;

import fi.sopu.portal.Layout;
import fi.sopu.process.Home;
import fi.sopu.process.boundary.SeeingHome;
import fi.sopu.process.boundary.StartingProcesses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The council's home. */
@Named
@RequestScoped
public class HomePage {

    /** Results on the home page; all of them are in the archive. */
    private static final int RESULTS = 3;

    @Inject
    SeeingHome seeing;
    @Inject
    StartingProcesses starting;
    @Inject
    Layout layout;

    private @Nullable Home home;
    private @Nullable Boolean adminStarts;

    public Home getHome() {
        if (home == null) {
            Home all = seeing.home();
            home = new Home(all.now(), all.results().stream().limit(RESULTS).toList(), all.coming(), all.running(), all.counting());
        }
        return home;
    }

    /** The member's first name, for the greeting. */
    public String getFirstName() {
        String name = layout.getMyName();
        return name == null ? "" : name.split(" ")[0];
    }

    /** True for those who may start a process here. */
    public boolean isStarter() {
        return layout.can("REGIONAL_ADMIN") || layout.can("CHAIR", "VICE_CHAIR") && !isAdminStarts();
    }

    /** Whether the council leaves starting to its administrator; of those who run processes, who alone are told of it. */
    public boolean isAdminStarts() {
        if (adminStarts == null) {
            adminStarts = starting.isAdminStarts();
        }
        return adminStarts;
    }
}
