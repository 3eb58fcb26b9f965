package fi.sopu.shared;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Settings from the file that {@code sopu.config} (or SOPU_CONFIG) names. The environment and system properties go
 * before it, so that one installation's file can serve several nodes.
 */
public class SettingsFile implements ConfigSource {

    private static final int BELOW_ENVIRONMENT = 250;
    private final Map<String, String> settings = new TreeMap<>();

    public SettingsFile() {
        String named = System.getProperty("sopu.config", System.getenv("SOPU_CONFIG"));
        if (named == null || named.isBlank() || !Files.isRegularFile(Path.of(named))) {
            return;
        }
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(named))) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            Logger.getLogger(SettingsFile.class.getName()).severe("the settings file " + named + " can not be read: " + e.getMessage());
        }
        file.stringPropertyNames().stream().filter(name -> !file.getProperty(name).isBlank())
                .forEach(name -> settings.put(name, file.getProperty(name).strip()));
    }

    @Override
    public Map<String, String> getProperties() {
        return settings;
    }

    @Override
    public Set<String> getPropertyNames() {
        return settings.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return settings.get(name);
    }

    @Override
    public String getName() {
        return "sopu.config";
    }

    @Override
    public int getOrdinal() {
        return BELOW_ENVIRONMENT;
    }
}
