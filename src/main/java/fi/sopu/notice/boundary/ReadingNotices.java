package fi.sopu.notice.boundary;

import fi.sopu.notice.NoticeFacts;
import fi.sopu.notice.control.Notices;
import fi.sopu.notice.entity.Notice;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Reading one's notices and putting them away. */
@UseCase
public class ReadingNotices {

    @Inject
    Notices notices;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** Oldest first. */
    @Allowed(member = true)
    public List<NoticeFacts> mine() {
        return notices.of(actor.get().me()).stream().map(Notice::facts).toList();
    }

    /** Puts back one that was put away. */
    @Allowed(member = true)
    public void takeOut(UUID notice) {
        notices.require(notice, actor.get().me()).takeOut();
    }

    @Allowed(member = true)
    public void putAway(UUID notice) {
        notices.require(notice, actor.get().me()).putAway(clock.instant());
    }
}
