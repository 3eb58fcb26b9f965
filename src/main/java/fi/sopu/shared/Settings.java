package fi.sopu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The installation's settings; config/sopu.properties lists them all with their defaults. */
@ApplicationScoped
public class Settings {

    private final Config config = ConfigProvider.getConfig();

    /** @return the setting, or the default where it is missing or empty */
    public String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank()).orElse(otherwise);
    }

    public boolean isOn(String name) {
        return config.getOptionalValue(name, Boolean.class).orElse(false);
    }

    public int number(String name, int otherwise) {
        return config.getOptionalValue(name, Integer.class).orElse(otherwise);
    }

    /** Public base address without a trailing slash, such as {@code https://sopu.example.fi}. */
    public String url() {
        String url = text("sopu.url", "http://localhost:8080");
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
