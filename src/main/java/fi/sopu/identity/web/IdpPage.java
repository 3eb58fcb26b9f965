package fi.sopu.identity.web;

import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.SpFacts;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.identity.boundary.ShowingMetadata;
import fi.sopu.identity.boundary.TestingLogin;
import fi.sopu.saml.IdpOffer;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One IdP of the council, step by step: what it must know of us, its metadata, who is who, a test, in use. */
@Named
@ViewScoped
public class IdpPage implements Serializable {

    @Inject
    ConnectingIdps connecting;
    @Inject
    ShowingMetadata showing;
    @Inject
    TestingLogin testing;
    @Inject
    Texts texts;

    private final IdpForm form = new IdpForm();
    private final ArrayList<IdpOffer> choices = new ArrayList<>();
    private String path = "";

    @CalledFirst
    public void open() {
        form.fill(getSheet());
    }

    public IdpSheet getSheet() {
        return connecting.one(path);
    }

    /** What the IdP must know of us; null while the council has no key. */
    public @Nullable SpFacts getSp() {
        try {
            return showing.sp(path);
        } catch (IdpUnusable noKey) {
            return null;
        }
    }

    /** Why the metadata could not be fetched anew. */
    public String getFetchWords() {
        String[] why = (getSheet().fetching().problem() + " ").split(" ", 2);
        Diagnosis diagnosis = Diagnosis.ofMetadata(new SamlRefused(why[0], why[1].strip()));
        return texts.of(diagnosis.key(), diagnosis.told());
    }

    /** Takes the metadata, or asks which of several it is. */
    public @Nullable String take() {
        String url = form.getUrl();
        if (!form.isPasted() && (url == null || url.isBlank())) {
            throw new Refused("identity.idp.nothingGiven");
        }
        ConnectingIdps.Given given = form.given(form.isPasted() || url == null ? null : connecting.fetch(url));
        choices.clear();
        if (form.getEntityId() == null) {
            choices.addAll(connecting.offers(given.xml()));
            if (choices.size() > 1) {
                return null;
            }
        }
        connecting.take(path, given, form.getEntityId(), form.metadataSeen());
        return again();
    }

    public String save() {
        connecting.edit(path, form.name(), form.mapping(), form.rules(), form.seen());
        return again();
    }

    /** Sends the browser to the IdP; what comes back is shown by the page of the test. */
    public void test() throws IOException {
        Browser browser = Browser.ofPage();
        browser.depart(testing.begin(path, browser.nonce(), false));
    }

    public String remove() {
        connecting.remove(path);
        return "/identity/idps.xhtml?faces-redirect=true";
    }

    private String again() {
        return "/identity/idp.xhtml?faces-redirect=true&path=" + path;
    }

    public List<IdpOffer> getChoices() {
        return choices;
    }

    public IdpForm getForm() {
        return form;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }
}
