package fi.sopu.programme.web;

import fi.sopu.programme.DayOutcome;
import fi.sopu.programme.MaterialItem;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.boundary.ReadingDays;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to read of one of the reader's days. */
@Named
@RequestScoped
public class DayReading {

    @Inject
    ReadingDays reading;

    private @Nullable List<MaterialItem> material;
    private @Nullable DayOutcome outcome;

    public List<MaterialItem> material(MyGathering day) {
        material = material == null ? reading.material(day) : material;
        return material;
    }

    public DayOutcome outcome(MyGathering day) {
        outcome = outcome == null ? reading.outcome(day) : outcome;
        return outcome;
    }
}
