package fi.sopu.tenant;

import fi.sopu.shared.Difference;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a council decides for itself.
 *
 * @param languages          its languages, its first one first
 * @param accent             its own accent colour (#rrggbb), or null for Sopu's
 * @param contactName        whom to ask for access, at {@code contactEmail}; null where nobody is named
 * @param accessibilityEmail where feedback on accessibility goes, or null for {@code contactEmail}
 * @param privacy            what its privacy notice says besides what is true of Sopu everywhere
 * @param accessibility      the same of its accessibility statement
 * @param minutes            that a new stage asks of a person, 1-60
 * @param adminStarts        whether its administrator alone starts processes, and not its chairs too
 * @param smallest           from how many people on anything is told of what was answered, 5-20
 * @param publicMeetings     whether everybody may have the council's own meetings in their calendars
 */
public record CouncilSettings(List<String> languages, @Nullable String accent, @Nullable String contactName, @Nullable String contactEmail,
        @Nullable String accessibilityEmail, Words privacy, Words accessibility, int minutes, boolean adminStarts, int smallest, boolean publicMeetings) implements Serializable {

    /** By which the edits of a council's settings are known; the council's number makes them its own. */
    public static final UUID ID = new UUID(0x5e77_1465_0000_4000L, 0x8000_0000_0000_0001L);
    /** Minutes of a new stage where a council has chosen none. */
    public static final int MINUTES = 10;
    /** Nothing is told of fewer people's answers, whatever a council chooses. */
    public static final int SMALLEST = 5;
    /** No council chooses more: it would learn nothing of itself. */
    public static final int LARGEST = 20;

    /** Of a council that has chosen nothing yet. */
    public static CouncilSettings first(CouncilFacts council) {
        return new CouncilSettings(council.languages(), council.accent(), council.contactName(), council.contactEmail(), null, Words.of(null, null), Words.of(null, null),
                MINUTES, false, SMALLEST, false);
    }

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(languages, accent, contactName, contactEmail, accessibilityEmail, privacy, accessibility, minutes, adminStarts, smallest, publicMeetings);
    }

    /** Each field as it is and as it would become. */
    public Difference[] differences(CouncilSettings own) {
        return new Difference[]{
                Difference.choice("tenant.settings.languages", "tenant.settings.languages.", String.join("", languages), String.join("", own.languages)),
                new Difference("tenant.settings.accent", accent, own.accent),
                new Difference("tenant.settings.contactName", contactName, own.contactName),
                new Difference("tenant.settings.contactEmail", contactEmail, own.contactEmail),
                new Difference("tenant.settings.accessibilityEmail", accessibilityEmail, own.accessibilityEmail),
                new Difference("tenant.settings.privacy", privacy, own.privacy),
                new Difference("tenant.settings.accessibility", accessibility, own.accessibility),
                new Difference("tenant.settings.minutes", minutes, own.minutes),
                Difference.choice("tenant.settings.starts", "tenant.settings.starts.", adminStarts, own.adminStarts),
                new Difference("tenant.settings.smallest", smallest, own.smallest),
                Difference.choice("tenant.settings.meetings", "tenant.settings.meetings.", publicMeetings, own.publicMeetings)};
    }
}
