package fi.sopu.calendar.web;

import fi.sopu.calendar.FeedFacts;
import fi.sopu.calendar.boundary.KeepingFeeds;
import fi.sopu.portal.Says;
import fi.sopu.portal.ShownOnce;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One's own address for calendars: made, seen once, revoked. */
@Named
@ViewScoped
public class FeedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/calendar/feed.xhtml?faces-redirect=true";

    @Inject
    KeepingFeeds keeping;
    @Inject
    ShownOnce shown;
    @Inject
    Says says;

    private transient @Nullable String secret;

    /** @param made under which an address that was just made is asked for, or null */
    @CalledFirst
    public void open(@Nullable String made) {
        secret = made == null ? null : shown.take(made);
    }

    /** On a page of its own, so that a second press shows the same one. */
    public String make() {
        return HERE + "&made=" + shown.keep(keeping.make());
    }

    public String revoke() {
        keeping.revoke();
        says.done("calendar.feed.revoked");
        return HERE;
    }

    /** Null where there is none. */
    public @Nullable FeedFacts getMine() {
        return keeping.mine().orElse(null);
    }

    public boolean isFresh() {
        return secret != null;
    }

    /** Just made, and never shown again; the page knows its council. */
    public String address(String slug) {
        return shown.address(slug, "/feed/" + secret + ".ics");
    }

    /** The same, as a phone or a computer opens it with its calendar. */
    public String opens(String slug) {
        return address(slug).replaceFirst("^https?:", "webcal:");
    }
}
