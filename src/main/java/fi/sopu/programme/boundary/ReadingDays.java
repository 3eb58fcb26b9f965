package fi.sopu.programme.boundary;

import fi.sopu.programme.DayOutcome;
import fi.sopu.programme.GivenFile;
import fi.sopu.programme.MaterialItem;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredMaterial;
import fi.sopu.programme.control.StoredOutcomes;
import fi.sopu.programme.entity.GatheringMaterial;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a day's own people read of it: its material, once it has been opened, and what came of it. */
@UseCase
public class ReadingDays {

    @Inject
    ComingTogether coming;
    @Inject
    Programmes programmes;
    @Inject
    StoredMaterial material;
    @Inject
    StoredOutcomes outcomes;
    @Inject
    CurrentActor actor;

    /** Of one of the reader's own days; nothing until it has been opened. */
    @Allowed(member = true)
    public List<MaterialItem> material(MyGathering day) {
        return material.opened(day.day().id());
    }

    /** Of one of the reader's own days. */
    @Allowed(member = true)
    public DayOutcome outcome(MyGathering day) {
        return outcomes.of(day.day().id());
    }

    /**
     * A file for those who run the day, and once it has been opened for those whose day it is.
     *
     * @throws NotFound when there is no such file, or not for the reader: which of these is not told
     */
    @Allowed(member = true)
    public GivenFile file(UUID id) {
        GatheringMaterial found = material.require(id);
        if (!actor.get().isIn(RoleGroup.RUNNERS)) {
            coming.day(found.gathering());
            if (!programmes.gathering(found.gathering()).isMaterialOpen()) {
                throw new NotFound("file");
            }
        }
        return material.file(found);
    }
}
