package fi.sopu.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A posted form that has been read within a size and a time, by us instead of the container, which would wait for whoever drips it slowly. */
public final class BoundedForm extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 200;
    private static final Pattern PART = Pattern
            .compile("(?i)\\r?\\nContent-Disposition: form-data; name=\"([\\w-]{1,60})\"\\r?\\n(?:Content-[^\\r\\n]{1,200}\\r?\\n){0,3}\\r?\\n([^\\r\\n]{0,200})\\r?\\n--");

    private static final int MOST_RUN_OUT = 16 * 1024 * 1024;

    private final Map<String, String[]> fields;

    /** The form is larger than a visitor may send. */
    static final class TooLarge extends IOException {
    }

    /** The form has not come within the time. */
    static final class TooSlow extends IOException {
    }

    /**
     * @param request   a form of either kind
     * @param mostBytes of the body
     * @param millis    in which all of it must have come
     * @throws IOException {@link TooLarge}, {@link TooSlow}, or what the connection says
     */
    BoundedForm(HttpServletRequest request, int mostBytes, long millis, Clock clock) throws IOException {
        super(request);
        Map<String, String[]> all = new LinkedHashMap<>();
        add(request.getQueryString(), all);
        String body = new String(read(request, mostBytes, millis, clock), StandardCharsets.UTF_8);
        if (isForm(request)) {
            add(body, all);
        } else {
            addParts(body, all);
        }
        fields = Collections.unmodifiableMap(all);
    }

    private BoundedForm(HttpServletRequest request) {
        super(request);
        fields = Map.of();
    }

    /**
     * A form of which nothing is kept. What is still on its way is let run out within bounds, since a browser that is cut off while it sends reads no
     * answer.
     */
    static BoundedForm unread(HttpServletRequest request, long millis, Clock clock) throws IOException {
        long until = clock.millis() + millis;
        byte[] buffer = new byte[8192];
        InputStream in = request.getInputStream();
        for (int left = MOST_RUN_OUT / buffer.length; left > 0 && clock.millis() < until && in.read(buffer) >= 0; left--) {
            // gone
        }
        return new BoundedForm(request);
    }

    public static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** A form in parts, as mail programs end mail with (RFC 8058); the container reads none of a visitor. */
    static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }

    private static byte[] read(HttpServletRequest request, int mostBytes, long millis, Clock clock) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw new TooLarge();
        }
        long until = clock.millis() + millis;
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[8192];
        int length = 0;
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, length, buffer.length - length)) {
            length += read;
            if (length > mostBytes) {
                throw new TooLarge();
            }
            if (clock.millis() > until) {
                throw new TooSlow();
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(2 * length, mostBytes + 1));
            }
        }
        return Arrays.copyOf(buffer, length);
    }

    /** Short texts with a name; what is a file, or long, is left out. */
    private static void addParts(String body, Map<String, String[]> all) {
        Matcher parts = PART.matcher(body);
        for (int count = 0; count < MOST_FIELDS && parts.find(); count++) {
            all.putIfAbsent(parts.group(1), new String[]{parts.group(2)});
        }
    }

    private static void add(String encoded, Map<String, String[]> all) throws IOException {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        int count = 0;
        for (String pair : encoded.split("&")) {
            if (++count > MOST_FIELDS) {
                throw new TooLarge();
            }
            int equals = pair.indexOf('=');
            try {
                String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
                String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                String[] former = all.getOrDefault(name, new String[0]);
                String[] values = Arrays.copyOf(former, former.length + 1);
                values[former.length] = value;
                all.put(name, values);
            } catch (IllegalArgumentException broken) {
                // what cannot be decoded is no field
            }
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }
}
