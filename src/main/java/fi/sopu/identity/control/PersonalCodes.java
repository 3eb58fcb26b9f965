package fi.sopu.identity.control;

import fi.sopu.identity.Mapping;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps Finnish personal identity codes (hetu) out of the database. Where one is what tells people apart, only its HMAC under a key
 * of the council's own is kept: {@code pseudonym.key} beside its SAML keys, made by scripts/ops/make-pseudonym-key, and never
 * changed, since everybody would become somebody else. There are so few codes that a plain hash would hide none.
 */
@ApplicationScoped
public class PersonalCodes {

    /** The attribute whose value is a code whatever it looks like. */
    static final String CODE_ATTRIBUTE = "urn:oid:1.2.246.21";
    private static final String MASK = "******-****";
    private static final String KEYED = "hmac:";
    /** Day, century, number, check character (DVV: Personal identity code, with the century signs of 2023). */
    private static final Pattern CODE = Pattern.compile("(\\d{6})[-+A-FU-Ya-fu-y](\\d{3})([0-9A-Za-z])");
    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int SHORTEST_KEY = 32;

    @Inject
    Settings settings;

    /** True for a code whose check character is right. */
    static boolean isOne(String text) {
        Matcher code = CODE.matcher(text == null ? "" : text.strip());
        return code.matches() && CHECKS.charAt((int) (Long.parseLong(code.group(1) + code.group(2)) % CHECKS.length())) == Character.toUpperCase(code.group(3).charAt(0));
    }

    /** The text as it may be shown and kept: a code without its digits. */
    public static String masked(String text) {
        return isOne(text) ? MASK : text;
    }

    /** The same for the value of an attribute. */
    public static String masked(String attribute, String text) {
        return CODE_ATTRIBUTE.equals(attribute) ? MASK : masked(text);
    }

    /** True for what {@link #keyed} has put in place of a code: it means nothing to an IdP. */
    public static boolean isKeyed(String value) {
        return value != null && value.startsWith(KEYED);
    }

    /**
     * @return the value itself, or in place of a code its HMAC
     * @throws IdpUnusable when it is a code and the council has no key for it
     */
    public String keyed(String slug, String value) {
        return isOne(value) ? hashed(slug, value) : value;
    }

    /** The same for the value by which a council's IdP tells people apart. */
    public String keyed(String slug, Mapping mapping, String value) {
        return CODE_ATTRIBUTE.equals(mapping.key()) ? hashed(slug, value) : keyed(slug, value);
    }

    private String hashed(String slug, String value) {
        Path file = Path.of(settings.text("sopu.saml.keys.dir", "keys/saml")).resolve(slug).resolve("pseudonym.key");
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length < SHORTEST_KEY) {
                throw new IdpUnusable("key.noPseudonymKey", file + " is too short");
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return KEYED + HexFormat.of().formatHex(mac.doFinal(value.strip().toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IdpUnusable("key.noPseudonymKey", file + ": " + e.getClass().getSimpleName());
        }
    }
}
