package fi.sopu.process.web;

import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilSettings;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed of a council's own settings. */
public class SettingsForm implements Serializable {

    private String languages = "fi";
    private @Nullable String accent;
    private @Nullable String contactName;
    private @Nullable String contactEmail;
    private @Nullable String accessibilityEmail;
    private @Nullable String privacyFi;
    private @Nullable String privacySv;
    private @Nullable String accessibilityFi;
    private @Nullable String accessibilitySv;
    private int minutes = CouncilSettings.MINUTES;
    private boolean adminStarts;

    void fill(CouncilSettings settings) {
        languages = String.join(",", settings.languages());
        accent = settings.accent();
        contactName = settings.contactName();
        contactEmail = settings.contactEmail();
        accessibilityEmail = settings.accessibilityEmail();
        privacyFi = settings.privacy().getFi();
        privacySv = settings.privacy().getSv();
        accessibilityFi = settings.accessibility().getFi();
        accessibilitySv = settings.accessibility().getSv();
        minutes = settings.minutes();
        adminStarts = settings.adminStarts();
    }

    CouncilSettings wishes() {
        return new CouncilSettings(List.of(languages.split(",")), accent, contactName, contactEmail, accessibilityEmail, Words.of(privacyFi, privacySv),
                Words.of(accessibilityFi, accessibilitySv), minutes, adminStarts);
    }

    public String getLanguages() {
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

    public @Nullable String getAccessibilityEmail() {
        return accessibilityEmail;
    }

    public void setAccessibilityEmail(String text) {
        accessibilityEmail = text;
    }

    public @Nullable String getPrivacyFi() {
        return privacyFi;
    }

    public void setPrivacyFi(String text) {
        privacyFi = text;
    }

    public @Nullable String getPrivacySv() {
        return privacySv;
    }

    public void setPrivacySv(String text) {
        privacySv = text;
    }

    public @Nullable String getAccessibilityFi() {
        return accessibilityFi;
    }

    public void setAccessibilityFi(String text) {
        accessibilityFi = text;
    }

    public @Nullable String getAccessibilitySv() {
        return accessibilitySv;
    }

    public void setAccessibilitySv(String text) {
        accessibilitySv = text;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int number) {
        minutes = number;
    }

    public boolean isAdminStarts() {
        return adminStarts;
    }

    public void setAdminStarts(boolean chosen) {
        adminStarts = chosen;
    }
}
