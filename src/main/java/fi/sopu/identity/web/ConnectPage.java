package fi.sopu.identity.web;

import fi.sopu.identity.Profile;
import fi.sopu.identity.SpFacts;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.identity.boundary.ShowingMetadata;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.TextStore;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Instructions for an IdP's administrator, who need not log in to read them: nothing on the page is secret. */
@Named
@RequestScoped
public class ConnectPage {

    private static final int MOST_STEPS = 9;

    @Inject
    ShowingMetadata showing;
    @Inject
    ConnectingIdps connecting;
    @Inject
    Texts texts;

    private @Nullable String idp;
    private @Nullable SpFacts sp;

    /** @throws fi.sopu.shared.NotFound when there is no such connection */
    @CalledFirst
    public void open() {
        try {
            sp = showing.sp(idp == null ? "" : idp);
        } catch (IdpUnusable noKey) {
            sp = null;
        }
    }

    /** Null while the council has no key. */
    public @Nullable SpFacts getSp() {
        return sp;
    }

    public Profile getProfile() {
        return connecting.profiles().stream().filter(p -> sp != null && p.id().equals(sp.profile())).findFirst()
                .orElse(connecting.profiles().get(connecting.profiles().size() - 1));
    }

    /** What to do in the product, one text for each step. */
    public List<String> getSteps() {
        String stem = "identity.guide." + getProfile().id() + ".";
        return IntStream.rangeClosed(1, MOST_STEPS).mapToObj(n -> stem + n).filter(key -> TextStore.has(texts.language(), key)).map(texts::of).toList();
    }

    /** The attributes that are wanted: the profile's, unless the council has chosen others. */
    public List<Profile.Claim> getClaims() {
        Profile profile = getProfile();
        if (sp == null) {
            return List.of();
        }
        return Stream.of(claim("key", sp.mapping().key()), claim("key.scope", sp.mapping().keyScope()), claim("given", sp.mapping().given()),
                claim("family", sp.mapping().family()), claim("mail", sp.mapping().mail())).flatMap(c -> c)
                .map(c -> profile.claims().stream().filter(p -> p.name().equals(c.name())).findFirst().orElse(c)).toList();
    }

    private static Stream<Profile.Claim> claim(String use, @Nullable String name) {
        return name == null ? Stream.of() : Stream.of(new Profile.Claim(use, name, ""));
    }

    public @Nullable String getIdp() {
        return idp;
    }

    public void setIdp(String idp) {
        this.idp = idp;
    }
}
