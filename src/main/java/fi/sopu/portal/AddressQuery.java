package fi.sopu.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address says after its question mark. */
public final class AddressQuery {

    private AddressQuery() {
    }

    /** @param parts name, value, name, value; what has no value, or an empty one, is left out */
    public static String of(@Nullable Object... parts) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            Object value = parts[i + 1];
            if (value != null && !value.equals("")) {
                said.add(parts[i] + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        }
        return String.join("&", said);
    }
}
