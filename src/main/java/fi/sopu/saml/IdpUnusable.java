package fi.sopu.saml;

import org.jspecify.annotations.Nullable;

/** Login can not even begin: no identity provider, no usable metadata, no key of ours. For the operator, not an attack. */
public class IdpUnusable extends SamlRefused {
    public IdpUnusable(String reason, @Nullable String detail) {
        super(reason, detail);
    }
}
