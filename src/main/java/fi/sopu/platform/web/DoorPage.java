package fi.sopu.platform.web;

import fi.sopu.identity.IdpUseFacts;
import fi.sopu.identity.boundary.IssuingLinks;
import fi.sopu.platform.boundary.OpeningDoors;
import fi.sopu.shared.CalledFirst;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A council's door for the platform admin: a link for its first administrator, a break-glass link, a shared IdP. Link and code are shown once. */
@Named
@ViewScoped
public class DoorPage implements Serializable {

    @Inject
    OpeningDoors opening;
    @Inject
    FindingCouncils finding;
    @Inject
    Texts texts;
    @Inject
    FreshLinks fresh;

    private String slug = "";
    private @Nullable String given;
    private @Nullable String family;
    private @Nullable String address;
    private String language = "fi";
    private transient IssuingLinks.@Nullable Issued issued;

    @CalledFirst
    public void open() {
        opening.door(slug);
        issued = fresh.take(Faces.getRequestParameter("made"));
    }

    public IssuingLinks.Door getDoor() {
        return opening.door(slug);
    }

    public List<IdpUseFacts> getShared() {
        return opening.shared(slug);
    }

    public String getName() {
        return finding.bySlug(slug).map(c -> c.name(texts.language())).orElse("");
    }

    public String invite() {
        return shown(opening.invite(slug, given, family, address, language));
    }

    public String breakGlass(UUID contact) {
        return shown(opening.breakGlass(slug, contact));
    }

    /** On a page of its own, so that a second press shows the same link. */
    private String shown(IssuingLinks.Issued link) {
        return "/platform/door.xhtml?faces-redirect=true&slug=" + slug + "&made=" + fresh.keep(link);
    }

    public String confirm(String entityId) {
        opening.confirmSharing(entityId);
        return "/platform/door.xhtml?faces-redirect=true&slug=" + slug;
    }

    /** What was just made, or null. */
    public IssuingLinks.@Nullable Issued getIssued() {
        return issued;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String text) {
        slug = text;
    }

    public @Nullable String getGiven() {
        return given;
    }

    public void setGiven(String text) {
        given = text;
    }

    public @Nullable String getFamily() {
        return family;
    }

    public void setFamily(String text) {
        family = text;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(String text) {
        address = text;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String text) {
        language = text;
    }
}
