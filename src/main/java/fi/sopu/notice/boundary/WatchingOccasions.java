package fi.sopu.notice.boundary;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.notice.Occasion;
import fi.sopu.process.ReadableResult;
import fi.sopu.process.boundary.WatchingStages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What nobody does and the clock sees: it is told once, whichever node looks first. */
@UseCase
public class WatchingOccasions {

    @Inject
    TellingByMail telling;
    @Inject
    WatchingStages stages;
    @Inject
    FindingMembers members;

    /** Results that may be read since lately, to those who may read them. */
    @InTurn
    @Allowed(system = true)
    public void results() {
        for (ReadableResult result : stages.results()) {
            if (telling.first(Occasion.RESULT, result.stage().id())) {
                List<UUID> readers = result.readers().isEmpty() ? members.all().stream().filter(one -> !one.roles().isEmpty()).map(MemberFacts::id).toList() : result.readers();
                telling.tell(readers, Occasion.RESULT, result.stage().title(), "/report/report?stage=" + result.stage().id(), 0, null);
            }
        }
    }
}
