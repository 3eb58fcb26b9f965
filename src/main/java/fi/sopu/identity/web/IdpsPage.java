package fi.sopu.identity.web;

import fi.sopu.identity.ContactFacts;
import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.Profile;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.identity.boundary.EnteringByLink;
import fi.sopu.identity.boundary.KeepingContacts;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the council logs in: its IdPs, a new one, and whom to help when none of them works. */
@Named
@RequestScoped
public class IdpsPage {

    private static final String SELF = "/identity/idps.xhtml?faces-redirect=true";

    @Inject
    ConnectingIdps connecting;
    @Inject
    KeepingContacts contacts;
    @Inject
    EnteringByLink entering;

    private final IdpForm form = new IdpForm();
    private String profile = "entra-id";
    private @Nullable String contactName;
    private @Nullable String contactAddress;
    private @Nullable List<IdpSheet> all;

    @CalledFirst
    public void open() {
        getAll(); // refuses whoever may not see them, before anything is written
    }

    public List<IdpSheet> getAll() {
        if (all == null) {
            all = connecting.all();
        }
        return all;
    }

    /** How many are in use. */
    public long getLive() {
        return getAll().stream().filter(IdpSheet::live).count();
    }

    public List<Profile> getProfiles() {
        return connecting.profiles();
    }

    public String begin() {
        return "/identity/idp.xhtml?faces-redirect=true&path=" + connecting.begin(Words.of(form.getNameFi(), form.getNameSv()), profile);
    }

    public List<ContactFacts> getContacts() {
        return contacts.all();
    }

    public String addContact() {
        contacts.add(contactName, contactAddress);
        return SELF;
    }

    public String removeContact(UUID id) {
        contacts.remove(id);
        return SELF;
    }

    /** Ends the session of a one-time link. */
    public String leave() {
        Browser browser = Browser.ofPage();
        entering.leave(browser.link(browser.slug()));
        browser.forgetLink(browser.slug());
        return "/public/index.xhtml?faces-redirect=true";
    }

    public IdpForm getForm() {
        return form;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String id) {
        profile = id;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(String text) {
        contactName = text;
    }

    public @Nullable String getContactAddress() {
        return contactAddress;
    }

    public void setContactAddress(String text) {
        contactAddress = text;
    }
}
