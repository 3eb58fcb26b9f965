package fi.sopu.saml;

/** Everything is right, but the person authenticated at the IdP too long ago: worth one new request with ForceAuthn. */
public class AuthenticationTooOld extends SamlRefused {
    public AuthenticationTooOld(String detail) {
        super("authentication.tooOld", detail);
    }
}
