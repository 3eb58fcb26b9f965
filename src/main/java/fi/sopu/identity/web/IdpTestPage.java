package fi.sopu.identity.web;

import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.Mapping;
import fi.sopu.identity.Profile;
import fi.sopu.identity.TestFacts;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.identity.boundary.TestingLogin;
import fi.sopu.portal.Texts;
import fi.sopu.shared.NotFound;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
    private String id;
    private boolean suggested;

    /** An attribute that came: its Name, what it is often called, its values, and what Sopu takes it for. */
    public record Row(String name, String known, String values, String use) {
    }

    public void open() {
        IdpSheet sheet = getSheet();
        List<String> came = getTest().attributes().stream().map(TestFacts.Value::name).toList();
        Mapping suggestion = sheet.live() ? sheet.mapping() : connecting.suggested(sheet.mapping(), came);
        suggested = !suggestion.equals(sheet.mapping());
        form.fill(suggestion);
    }

    /** True when something came by another name than was wanted, and that one is filled in. */
    public boolean isSuggested() {
        return suggested;
    }

    public TestFacts getTest() {
        if (id == null || !id.matches("[0-9a-f-]{36}")) {
            throw new NotFound("test");
        }
        return testing.result(UUID.fromString(id));
    }

    public IdpSheet getSheet() {
        return connecting.one(getTest().idp());
    }

    /** What is wrong, or null. */
    public String getProblem() {
        TestFacts test = getTest();
        if (test.problem() == null) {
            return null;
        }
        Diagnosis diagnosis = Diagnosis.of(test.problem(), test.detail(), test.made());
        return texts.of(diagnosis.key(), diagnosis.seen());
    }

    public List<Row> getRows() {
        IdpSheet sheet = getSheet();
        return getTest().attributes().stream().map(a -> new Row(a.name(), known(a.name()), String.join(", ", a.values()), use(sheet, a.name()))).toList();
    }

    private String use(IdpSheet sheet, String name) {
        String use = name.equals(sheet.mapping().key()) ? "key" : name.equals(sheet.mapping().keyScope()) ? "scope" : name.equals(sheet.mapping().given()) ? "given"
                : name.equals(sheet.mapping().family()) ? "family" : name.equals(sheet.mapping().mail()) ? "mail" : null;
        return use == null ? null : texts.of("identity.use." + use);
    }

    private String known(String name) {
        return connecting.profiles().stream().flatMap(p -> p.claims().stream()).filter(c -> c.name().equals(name) && !c.from().contains("."))
                .map(Profile.Claim::from).findFirst().orElse(name.startsWith("http") ? name.substring(name.lastIndexOf('/') + 1) : "");
    }

    /** Names to choose from: what came, and what is chosen though it did not come. */
    public List<String> getNames() {
        return Stream.concat(getTest().attributes().stream().map(TestFacts.Value::name),
                Stream.of(form.getKey(), form.getKeyScope(), form.getGiven(), form.getFamily(), form.getMail()).filter(n -> n != null)).distinct().toList();
    }

    public String save() {
        IdpSheet sheet = getSheet();
        connecting.edit(sheet.path(), sheet.name(), form.mapping(), sheet.sealed(), sheet.cbc());
        return "/identity/idp.xhtml?faces-redirect=true&path=" + sheet.path();
    }

    public String thisIsMe() {
        Browser browser = Browser.ofPage();
        testing.thisIsMe(getTest().id(), browser.link(browser.slug()));
        return "/identity/idp-test.xhtml?faces-redirect=true&id=" + id;
    }

    public IdpForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
