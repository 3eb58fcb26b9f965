package fi.sopu.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whose is what a browser keeps: typed words, used minutes, the language. Each browser has a secret for each council, in a cookie that no
 * script reads; the id of a person is made from it. So another person has another id in the same browser, the same person another one once
 * the secret is gone, and nobody learns from an id who it is. What is kept under an id that nobody can get any more is erased by own.js.
 */
public final class Belongings {

    /** Request attribute: the id of whoever is logged in. */
    public static final String PERSON = "sopu.person";
    /** What the cookie with the secret is called, before the council's name in paths. */
    public static final String COOKIE = "__Host-sopu-own-";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** Hexadecimal digits of an id. */
    private static final int ID = 32;

    private Belongings() {
    }

    public static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** True for what {@link #secret} makes. */
    public static boolean isSecret(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{43}");
    }

    /** The id of somebody in the browser with this secret: HMAC-SHA-256 (RFC 2104), shortened to 128 bits. */
    public static String id(String secret, String who) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8))).substring(0, ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The councils, by their names in paths, for which the browser has a secret: somebody can come back there to what it keeps.
     *
     * @return {@code |pirkanmaa|pohjanmaa|}, and {@code |} for none: Facelets leaves an empty attribute out
     */
    static String councils(HttpServletRequest request) {
        return request.getCookies() == null ? "|" : Arrays.stream(request.getCookies()).map(Cookie::getName).filter(name -> name.startsWith(COOKIE))
                .map(name -> name.substring(COOKIE.length())).filter(slug -> slug.matches("[a-z0-9-]+")).map(slug -> slug + "|").collect(Collectors.joining("", "|", ""));
    }
}
