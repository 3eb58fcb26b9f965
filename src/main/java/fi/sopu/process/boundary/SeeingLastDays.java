package fi.sopu.process.boundary;

import fi.sopu.process.LastDay;
import fi.sopu.process.control.Stages;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Zone;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Until when one can answer oneself: for whoever plans their days. */
@UseCase
public class SeeingLastDays {

    @Inject
    Stages stages;
    @Inject
    CurrentActor actor;

    /** Of the open stages on whose roll I am, as far as a day is known. */
    @Allowed(member = true)
    public List<LastDay> mine() {
        return stages.openOf(actor.get().me()).stream()
                .flatMap(stage -> Stream.ofNullable(stage.closesAt()).map(closes -> new LastDay(stage.title(), LocalDate.ofInstant(closes, Zone.HERE)))).toList();
    }
}
