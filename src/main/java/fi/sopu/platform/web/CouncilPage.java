package fi.sopu.platform.web;

import fi.sopu.platform.CouncilLoad;
import fi.sopu.identity.boundary.MakingKeys;
import fi.sopu.platform.boundary.HaltingCouncils;
import fi.sopu.platform.boundary.OpeningDoors;
import fi.sopu.platform.boundary.WatchingCouncils;
import fi.sopu.shared.CalledFirst;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One council as the platform admin sees it: facts, counts and times, suspending and resuming. */
@Named
@ViewScoped
public class CouncilPage implements Serializable {

    @Inject
    WatchingCouncils watching;
    @Inject
    HaltingCouncils halting;
    @Inject
    OpeningDoors opening;
    @Inject
    Texts texts;

    private String slug = "";
    private transient CouncilFacts council;
    private transient @Nullable CouncilLoad load;
    private transient MakingKeys.@Nullable Standing key;
    private boolean saved;

    @CalledFirst
    public void open() {
        council = watching.open(slug);
        load = watching.load(slug).orElse(null);
    }

    public CouncilFacts getCouncil() {
        if (council == null) {
            open();
        }
        return council;
    }

    /** Null where it could not be counted. */
    public @Nullable CouncilLoad getLoad() {
        getCouncil();
        return load;
    }

    public String getName() {
        return getCouncil().name(texts.language());
    }

    public String getLanguages() {
        return getCouncil().languages().stream().map(l -> l.equals("sv") ? "svenska" : "suomi").collect(Collectors.joining(", "));
    }

    /** How the council stands with its SAML key. */
    public MakingKeys.Standing getKey() {
        if (key == null) {
            key = opening.key(slug);
        }
        return key;
    }

    public String makeKey() {
        opening.makeKey(slug);
        return again();
    }

    public String suspend() {
        halting.suspend(slug);
        return again();
    }

    public String resume() {
        halting.resume(slug);
        return again();
    }

    private String again() {
        return "/platform/council.xhtml?faces-redirect=true&slug=" + slug;
    }

    /** True right after its facts were changed. */
    public boolean isSaved() {
        return saved;
    }

    public void setSaved(boolean saved) {
        this.saved = saved;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
