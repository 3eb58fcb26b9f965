package fi.sopu.tenant;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed of what is {@link Declared}, on the council's own page and on the platform's. Knows no rule. */
public abstract class DeclaredForm implements Serializable {

    private @Nullable String languages;
    private @Nullable String accent;
    private @Nullable String contactName;
    private @Nullable String contactEmail;

    protected void fill(List<String> all, @Nullable String colour, @Nullable String name, @Nullable String email) {
        languages = String.join(",", all);
        accent = colour;
        contactName = name;
        contactEmail = email;
    }

    /** One by one; none where none was chosen. */
    protected List<String> languages() {
        return languages == null ? List.of() : List.of(languages.split(","));
    }

    /** As {@code fi,sv}. */
    public @Nullable String getLanguages() {
        return languages;
    }

    public void setLanguages(String text) {
        languages = text;
    }

    public @Nullable String getAccent() {
        return accent;
    }

    public void setAccent(String text) {
        accent = text;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(String text) {
        contactName = text;
    }

    public @Nullable String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String text) {
        contactEmail = text;
    }
}
