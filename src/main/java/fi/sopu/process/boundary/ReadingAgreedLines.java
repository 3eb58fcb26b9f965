package fi.sopu.process.boundary;

import fi.sopu.process.AgreedLine;
import fi.sopu.process.AgreedLinesAsked;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** On what those who came together in a process have agreed, whoever keeps it. */
@UseCase
public class ReadingAgreedLines {

    @Inject
    Event<AgreedLinesAsked> asking;

    /** Those that the one who asks may read: the earliest day's first. */
    @Allowed(member = true)
    public List<AgreedLine> of(UUID process) {
        AgreedLinesAsked asked = new AgreedLinesAsked(process);
        asking.fire(asked);
        return asked.lines();
    }
}
