package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Some are asked which of several times suits them.
 *
 * @param members who
 * @param closes  the last day for answering
 */
public record PollOpened(UUID poll, Words title, List<UUID> members, LocalDate closes) {

    public PollOpened {
        members = List.copyOf(members);
    }
}
