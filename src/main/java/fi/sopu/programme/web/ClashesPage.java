package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.programme.ClashSheet;
import fi.sopu.programme.boundary.SeeingClashes;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What is at the same time as a programme's days, and whose weeks are full. */
@Named
@RequestScoped
public class ClashesPage {

    @Inject
    SeeingClashes seeing;

    private @Nullable String id;
    private @Nullable ClashSheet sheet;

    @CalledFirst
    public void open() {
        getSheet();
    }

    public ClashSheet getSheet() {
        sheet = sheet == null ? seeing.sheet(Ids.of(id)) : sheet;
        return sheet;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}
