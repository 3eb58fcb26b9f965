package fi.sopu.identity.web;

import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.Mapping;
import fi.sopu.identity.TestFacts;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.identity.boundary.TestingLogin;
import fi.sopu.portal.Ids;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of a test login, in plain words, and the choice of what each attribute is. */
@Named
@ViewScoped
public class IdpTestPage implements Serializable {

    @Inject
    TestingLogin testing;
    @Inject
    ConnectingIdps connecting;
    @Inject
    Texts texts;

    private final IdpForm form = new IdpForm();
    private @Nullable String id;
    private boolean suggested;

    @CalledFirst
    public void open() {
        IdpSheet opened = getSheet();
        Mapping suggestion = opened.live() ? opened.mapping() : connecting.suggested(opened.mapping(), getTest().names());
        suggested = !suggestion.equals(opened.mapping());
        form.fill(suggestion);
        form.setSeen(opened.seen());
    }

    /** True when something came by another name than was wanted, and that one is filled in. */
    public boolean isSuggested() {
        return suggested;
    }

    public TestFacts getTest() {
        return once("idp-test " + id, () -> testing.result(Ids.of(id)));
    }

    public IdpSheet getSheet() {
        return once("idp-test", () -> connecting.one(getTest().idp()));
    }

    /** Read once for a request, and permitted anew at each. */
    @SuppressWarnings("unchecked")
    private static <T> T once(String what, Supplier<T> reading) {
        Map<Object, Object> kept = FacesContext.getCurrentInstance().getAttributes();
        T now = (T) kept.get(what);
        kept.put(what, now == null ? reading.get() : now);
        return (T) kept.get(what);
    }

    /** What is wrong, or null. */
    public @Nullable String getProblem() {
        TestFacts told = getTest();
        Diagnosis diagnosis = told.problem() == null ? null : Diagnosis.ofAnswer(told.problem(), told.detail(), told.made());
        return diagnosis == null ? null : texts.of(diagnosis.key(), diagnosis.told());
    }

    public List<AttributeRow> getRows() {
        Mapping mapping = getSheet().mapping();
        return getTest().attributes().stream().map(a -> AttributeRow.of(a, mapping, connecting.profiles(), texts)).toList();
    }

    /** Names to choose from: what came, and what is chosen though it did not come. */
    public List<String> getNames() {
        return Stream.concat(getTest().names().stream(),
                Stream.of(form.getKey(), form.getKeyScope(), form.getGiven(), form.getFamily(), form.getMail()).filter(n -> n != null)).distinct().toList();
    }

    public String save() {
        IdpSheet now = getSheet();
        connecting.edit(now.path(), now.name(), form.mapping(), now.rules(), form.seen());
        return "/identity/idp.xhtml?faces-redirect=true&path=" + now.path();
    }

    /** The same once more, while the IdP is asked to ask the person anew. */
    public void testAnew() throws IOException {
        Browser browser = Browser.ofPage();
        browser.depart(testing.begin(getTest().idp(), browser.nonce(), true));
    }

    public String thisIsMe() {
        Browser browser = Browser.ofPage();
        testing.thisIsMe(getTest().id(), browser.link(browser.slug()));
        return "/identity/idp-test.xhtml?faces-redirect=true&id=" + id;
    }

    public IdpForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
