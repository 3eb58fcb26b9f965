package fi.sopu.kit;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a video workshop is made of.
 *
 * @param purpose   what it is for
 * @param video     its address in the web, one for each language, as the video is spoken; may be empty
 * @param guide     for whoever runs it
 * @param exercises what those who take part do
 * @param minutes   that it takes
 */
public record KitPlan(Words title, Words purpose, Words video, Words guide, Words exercises, int minutes) implements Serializable {

    public static final int MOST_MINUTES = 480;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_PURPOSE = 600;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_TEXT = 6000;

    /** @throws Refused when it has no title, something is too long, the address is none, or the minutes are not sensible */
    public KitPlan {
        title = TypedText.line(title, LONGEST_TITLE);
        purpose = TypedText.lines(purpose, LONGEST_PURPOSE);
        video = TypedText.line(video, LONGEST_ADDRESS);
        guide = TypedText.lines(guide, LONGEST_TEXT);
        exercises = TypedText.lines(exercises, LONGEST_TEXT);
        if (title.isEmpty()) {
            throw new Refused("kit.wrong.title");
        }
        if (!isAddress(video.getFi()) || !isAddress(video.getSv())) {
            throw new Refused("kit.wrong.video");
        }
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Refused("kit.wrong.minutes", MOST_MINUTES);
        }
    }

    /** A video is opened by people at work: nothing that is not encrypted. */
    private static boolean isAddress(@Nullable String typed) {
        if (typed == null) {
            return true;
        }
        try {
            URI address = URI.create(typed);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
