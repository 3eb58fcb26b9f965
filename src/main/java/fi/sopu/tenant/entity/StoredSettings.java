package fi.sopu.tenant.entity;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.CouncilSettings;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;

/** What a council has chosen for itself and is not said of it to everybody: that stands in {@link Council}. One for each council. */
@Entity
@Table(name = "council_settings")
public class StoredSettings extends TenantOwned {

    private static final int LONGEST = 8000;
    private static final int MOST_MINUTES = 60;

    @Column(name = "accessibility_email")
    private String accessibilityEmail = "";
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "privacy_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "privacy_sv"))
    private Words privacy = Words.of(null, null);
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "accessibility_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "accessibility_sv"))
    private Words accessibility = Words.of(null, null);
    private int minutes = CouncilSettings.MINUTES;
    @Column(name = "admin_starts")
    private boolean adminStarts;
    private int smallest = CouncilSettings.SMALLEST;
    @Column(name = "public_meetings")
    private boolean publicMeetings;

    protected StoredSettings() {
    }

    /** @throws Refused as {@link #change} */
    public StoredSettings(CouncilSettings wishes) {
        super(CouncilSettings.ID);
        change(wishes);
    }

    /** @throws Refused when something typed is wrong */
    public final void change(CouncilSettings wishes) {
        if (wishes.minutes() < 1 || wishes.minutes() > MOST_MINUTES) {
            throw new Refused("tenant.settings.minutesWrong");
        }
        if (wishes.smallest() < CouncilSettings.SMALLEST || wishes.smallest() > CouncilSettings.LARGEST) {
            throw new Refused("tenant.settings.smallestWrong", CouncilSettings.SMALLEST, CouncilSettings.LARGEST);
        }
        accessibilityEmail = Objects.requireNonNullElse(TypedText.email(wishes.accessibilityEmail(), "tenant.settings.emailWrong"), "");
        privacy = TypedText.lines(wishes.privacy(), LONGEST);
        accessibility = TypedText.lines(wishes.accessibility(), LONGEST);
        minutes = wishes.minutes();
        adminStarts = wishes.adminStarts();
        smallest = wishes.smallest();
        publicMeetings = wishes.publicMeetings();
    }

    /** Together with what everybody may know of the council. */
    public CouncilSettings of(CouncilFacts council) {
        return new CouncilSettings(council.languages(), council.accent(), council.contactName(), council.contactEmail(), accessibilityEmail.isEmpty() ? null : accessibilityEmail,
                or(privacy), or(accessibility), minutes, adminStarts, smallest, publicMeetings);
    }

    /** Where both languages are empty, nothing was read at all. */
    private static Words or(Words read) {
        return read == null ? Words.of(null, null) : read;
    }
}
