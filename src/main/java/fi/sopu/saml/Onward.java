package fi.sopu.saml;

import java.util.Map;

/**
 * Where the browser goes next with a message to an IdP.
 *
 * @param address of the IdP
 * @param form    what the browser posts there; empty where the address has it all in its query string
 */
public record Onward(String address, Map<String, String> form) {

    public Onward {
        form = Map.copyOf(form);
    }

    public boolean isPosted() {
        return !form.isEmpty();
    }
}
