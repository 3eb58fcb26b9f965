package fi.sopu.calendar.web;

import fi.sopu.portal.Layout;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Where everybody's calendar finds the council's own meetings, if the council publishes them. */
@Named
@RequestScoped
public class PublishedMeetings {

    @Inject
    FindingCouncils councils;
    @Inject
    Layout layout;
    @Inject
    Settings settings;

    private @Nullable Boolean published;

    public boolean isPublished() {
        if (published == null) {
            published = councils.settings(layout.here().slug()).publicMeetings();
        }
        return published;
    }

    /** In the reader's language; nobody is in it. */
    public String getAddress() {
        return settings.url() + "/" + layout.here().slug() + "/feed/meetings-" + layout.getLanguage() + ".ics";
    }

    /** The same, as a phone or a computer opens it with its calendar. */
    public String getOpens() {
        return getAddress().replaceFirst("^https?:", "webcal:");
    }
}
