package fi.sopu.portal;

import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the frame of every page shows: the council, the languages, who is logged in. */
@Named
@RequestScoped
public class Layout {

    /** Name of what says that the last sending was not saved: in an address, or for the next page. */
    public static final String UNSAVED = "unsaved";
    static final String SAVED = "saved";

    @Inject
    HttpServletRequest request;
    @Inject
    CurrentActor actor;
    private @Nullable CouncilItem council;
    private @Nullable List<LanguageItem> languages;

    /** A language to switch to. */
    public record LanguageItem(String code, String name, boolean current, String url) {
    }

    /**
     * The council as the frame shows it, its name in the reader's language.
     *
     * @param accent a colour of its own, or null
     */
    public record CouncilItem(String slug, String name, List<String> languages, boolean bilingual, boolean platform, boolean network, @Nullable String accent) {
    }

    public String getLanguage() {
        return Languages.of(request);
    }

    public boolean isCouncilKnown() {
        return request.getAttribute(CouncilPath.COUNCIL) != null;
    }

    public @Nullable CouncilItem getCouncil() {
        if (council == null) {
            CouncilFacts c = (CouncilFacts) request.getAttribute(CouncilPath.COUNCIL);
            council = c == null ? null : new CouncilItem(c.slug(), c.name(getLanguage()), c.languages(), c.bilingual(), c.platform(), c.network(), c.accent());
        }
        return council;
    }

    /** The same on a page that lies within a council. */
    public CouncilItem here() {
        return Objects.requireNonNull(getCouncil(), "no council is known");
    }

    /** The languages in which a text is edited: the council's, and one that it has given up where the text is written in that too. */
    public List<String> tongues(Words text) {
        List<String> codes = new ArrayList<>(here().languages());
        if (!codes.contains("fi") && text.getFi() != null) {
            codes.add("fi");
        }
        if (!codes.contains("sv") && text.getSv() != null) {
            codes.add("sv");
        }
        return codes;
    }

    /** Base of every link within the council: {@code /pirkanmaa}, or empty outside any. */
    public String getBase() {
        return isCouncilKnown() ? request.getContextPath() + "/" + here().slug() : request.getContextPath();
    }

    /** True when a form was sent after its login had ended: whoever was sent to log in comes back by this address. */
    public boolean isLoginEnded() {
        return request.getMethod().equals("GET") && "1".equals(request.getParameter(UNSAVED));
    }

    /** True when the page is where a form led that did what it was to do. */
    public boolean isSaved() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces != null && faces.getExternalContext().getFlash().get(SAVED) != null;
    }

    /** True when what was sent last was not saved, so that the page puts back what was typed. */
    public boolean isUnsaved() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return isLoginEnded() || faces != null && faces.getExternalContext().getFlash().get(UNSAVED) != null;
    }

    public boolean isLoggedIn() {
        return actor.isKnown() && actor.get().isMember();
    }

    public @Nullable String getMyName() {
        return isLoggedIn() ? actor.get().name() : null;
    }

    /** Under what this browser keeps what belongs to the person whom the page is for; null where nobody is known. */
    public @Nullable String getPerson() {
        return (String) request.getAttribute(Belongings.PERSON);
    }

    /** The councils, by their names in paths, at which somebody can come back to what this browser keeps. */
    public String getKept() {
        return Belongings.councils(request);
    }

    /** True when the actor has any of the named roles ({@code can('CHAIR', 'COACH')}). */
    public boolean can(String... roles) {
        return isLoggedIn() && actor.get().isAny(Arrays.stream(roles).map(Role::valueOf).toArray(Role[]::new));
    }

    /** True when the actor has a role of this group ({@code isIn('LEADERS')}). */
    public boolean isIn(RoleGroup group) {
        return isLoggedIn() && actor.get().isIn(group);
    }

    /** True for those who plan and run processes. */
    public boolean isRunner() {
        return isIn(RoleGroup.RUNNERS);
    }

    /** Id of the failure that an error page tells of. */
    public @Nullable String getFailureId() {
        return (String) request.getAttribute(Failures.ID);
    }

    public List<LanguageItem> getLanguages() {
        languages = languages == null ? read() : languages;
        return languages;
    }

    private List<LanguageItem> read() {
        String query = CouncilViewHandler.originalQuery(request);
        String rest = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "");
        rest = rest.startsWith("&") ? rest.substring(1) : rest;
        String start = CouncilViewHandler.originalUri(request) + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=";
        return List.of(item("fi", "Suomi", start), item("sv", "Svenska", start), item("en", "English", start));
    }

    private LanguageItem item(String code, String name, String start) {
        return new LanguageItem(code, name, code.equals(getLanguage()), start + code);
    }
}
