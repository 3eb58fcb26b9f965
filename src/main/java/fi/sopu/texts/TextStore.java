package fi.sopu.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** All users' texts, by language and key. Each component keeps its own file; its keys begin with its name. */
public final class TextStore {

    /** The components that have texts. */
    public static final List<String> COMPONENTS = List.of("portal", "gate", "tenant", "audit", "identity", "table", "provisioning", "platform", "process", "mail", "calendar",
            "unit", "cohort", "programme", "experiment", "proposal", "facilitator", "kit", "steering", "network",
            "notice",
            "ballot", "duel", "charter", "survey", "report");

    /** Where texts are read anew while they are being written (scripts/run --dev); null otherwise. */
    private static final String WRITTEN = System.getenv("SOPU_TEXTS_DIR");
    private static final long NANOS = 500_000_000;

    private static volatile Map<String, Map<String, String>> texts = all();
    private static volatile long read = System.nanoTime();

    private TextStore() {
    }

    /** One component's own texts in one language; empty where it has none. */
    public static Properties load(String component, String language) {
        Properties texts = new Properties();
        String name = "/fi/sopu/" + component + "/Texts_" + language + ".properties";
        Path written = WRITTEN == null ? null : Path.of(WRITTEN + name);
        try (InputStream in = written != null && Files.exists(written) ? Files.newInputStream(written) : TextStore.class.getResourceAsStream(name)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String language : Languages.ALL) {
            Map<String, String> one = new HashMap<>();
            COMPONENTS.forEach(component -> load(component, language).forEach((k, v) -> one.put((String) k, (String) v)));
            all.put(language, Map.copyOf(one));
        }
        return all;
    }

    private static Map<String, Map<String, String>> texts() {
        if (WRITTEN != null && System.nanoTime() - read > NANOS) {
            texts = all();
            read = System.nanoTime();
        }
        return texts;
    }

    public static boolean has(String language, String key) {
        return texts().getOrDefault(language, Map.of()).containsKey(key);
    }

    /**
     * The text, with its places filled when arguments are given ({@link MessageFormat}); a moment among them is written as its readers write it.
     *
     * @return the text, or the key between question marks where it is missing (a test keeps that from happening)
     */
    public static String text(String language, String key, @Nullable Object... arguments) {
        Map<String, Map<String, String>> all = texts();
        String text = all.getOrDefault(all.containsKey(language) ? language : "fi", Map.of()).get(key);
        if (text == null) {
            return "??" + key + "??";
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.forLanguageTag(language)).format(places(language, text, arguments));
    }

    /** Where the text goes on with a period, what is put there ends without its own ("ma 11.1." at the end of a sentence). */
    private static Object[] places(String language, String text, Object[] arguments) {
        Object[] given = arguments.clone();
        for (int i = 0; i < given.length; i++) {
            if (given[i] instanceof Instant moment) {
                given[i] = Dates.moment(language, moment);
            }
            if (given[i] instanceof String one && one.endsWith(".") && !one.endsWith("..") && text.contains("{" + i + "}.")) {
                given[i] = one.substring(0, one.length() - 1);
            }
        }
        return given;
    }
}
