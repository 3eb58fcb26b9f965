package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;

/**
 * A time has been chosen.
 *
 * @param members of those who were asked, whom no invitation to the day itself will tell
 */
public record PollDecided(UUID poll, Words title, List<UUID> members) {

    public PollDecided {
        members = List.copyOf(members);
    }
}
