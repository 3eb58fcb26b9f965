package fi.sopu.programme;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.tenant.TimeAndPlace;
import java.io.Serializable;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When in the day, where and how people take part.
 *
 * @param link address of the remote meeting, or ""
 */
public record Where(TimeAndPlace at, Way way, String link) implements Serializable {

    private static final int LONGEST = 500;

    /** @throws Refused when the link is no address of the web */
    public Where {
        link = Objects.requireNonNullElse(TypedText.line(link, LONGEST), "");
        if (!link.isEmpty() && !isAddress(link)) {
            throw new Refused("programme.wrong.link");
        }
    }

    /** From what was typed. */
    public static Where typed(TimeAndPlace at, Way way, @Nullable String link) {
        return new Where(at, way, Objects.requireNonNullElse(link, ""));
    }

    /**
     * An address of the web that is read encrypted.
     *
     * @throws Refused when it is none
     */
    public static String secure(@Nullable String typed) {
        String address = Objects.requireNonNullElse(TypedText.line(typed, LONGEST), "");
        if (!address.startsWith("https://") || !isAddress(address)) {
            throw new Refused("programme.wrong.link");
        }
        return address;
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
