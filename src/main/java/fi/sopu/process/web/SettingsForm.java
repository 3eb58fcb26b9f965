package fi.sopu.process.web;

import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.DeclaredForm;
import org.jspecify.annotations.Nullable;

/** What is typed of a council's own settings. */
public class SettingsForm extends DeclaredForm {

    private @Nullable String accessibilityEmail;
    private @Nullable String privacyFi;
    private @Nullable String privacySv;
    private @Nullable String accessibilityFi;
    private @Nullable String accessibilitySv;
    private int minutes = CouncilSettings.MINUTES;
    private boolean adminStarts;
    private int smallest = CouncilSettings.SMALLEST;
    private boolean publicMeetings;

    void fill(CouncilSettings settings) {
        fill(settings.languages(), settings.accent(), settings.contactName(), settings.contactEmail());
        accessibilityEmail = settings.accessibilityEmail();
        privacyFi = settings.privacy().getFi();
        privacySv = settings.privacy().getSv();
        accessibilityFi = settings.accessibility().getFi();
        accessibilitySv = settings.accessibility().getSv();
        minutes = settings.minutes();
        adminStarts = settings.adminStarts();
        smallest = settings.smallest();
        publicMeetings = settings.publicMeetings();
    }

    CouncilSettings wishes() {
        return new CouncilSettings(languages(), getAccent(), getContactName(), getContactEmail(), accessibilityEmail, Words.of(privacyFi, privacySv),
                Words.of(accessibilityFi, accessibilitySv), minutes, adminStarts, smallest, publicMeetings);
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

    public int getSmallest() {
        return smallest;
    }

    public void setSmallest(int number) {
        smallest = number;
    }

    public boolean isPublicMeetings() {
        return publicMeetings;
    }

    public void setPublicMeetings(boolean chosen) {
        publicMeetings = chosen;
    }
}
