package fi.sopu.mail.control;

import fi.sopu.mail.Letter.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of one mail lead.
 *
 * @param base address of the council, without a slash at its end
 * @param off  address by which the reader gets no mail any more
 * @param own  secret part of the link by which the reader comes in without an account; null for whoever has one
 */
public record LetterLinks(String base, String off, @Nullable String own) {

    /** @param exit what the address by which the reader gets no mail any more goes by */
    public static LetterLinks of(String base, UUID exit, @Nullable String own) {
        return new LetterLinks(base, base + "/public/mail-off?of=" + exit, own);
    }

    /** @param path within the council, with a slash at its beginning */
    String to(String path) {
        return base + (own == null ? path : "/public/come?link=" + own + "&to=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    boolean areOwn() {
        return own != null;
    }

    public LetterText letter(String language, String council, String title, List<Part> parts) {
        return new LetterText(language, council, this, title, parts);
    }
}
