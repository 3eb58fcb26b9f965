package fi.sopu.programme.web;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ProgrammeSheet;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.timeline.TimelineEvent;
import org.primefaces.model.timeline.TimelineGroup;
import org.primefaces.model.timeline.TimelineModel;

/** A programme's days along the time, in a row for each cohort and one for everybody. */
@Named
@RequestScoped
public class ProgrammeLine {

    private static final String EVERYBODY = "all";
    /** Days of room on both sides, and a further part of the whole, so that no item's words are cut off. */
    private static final int ROOM = 14;
    private static final int PART = 10;

    @Inject
    Texts texts;

    private @Nullable TimelineModel<GatheringFacts, String> model;

    public TimelineModel<GatheringFacts, String> of(ProgrammeSheet sheet) {
        if (model == null) {
            model = new TimelineModel<>();
            model.addGroup(new TimelineGroup<>(EVERYBODY, texts.of("programme.day.everybody")));
            TargetGroupFacts target = sheet.target();
            if (target != null) {
                for (TargetGroupFacts.Cohort cohort : target.cohorts()) {
                    model.addGroup(new TimelineGroup<>(cohort.id().toString(), cohort.name()));
                }
            }
            sheet.days().forEach(this::add);
        }
        return model;
    }

    private void add(GatheringFacts day) {
        List<String> rows = day.cohorts().isEmpty() ? List.of(EVERYBODY) : day.cohorts().stream().map(UUID::toString).toList();
        if (model != null) {
            for (String row : rows) {
                model.add(TimelineEvent.<GatheringFacts>builder().data(day).startDate(day.plan().day().atTime(12, 0)).group(row)
                        .styleClass(day.cancelled() ? "is-cancelled" : "is-day").build());
            }
        }
    }

    public LocalDateTime from(ProgrammeSheet sheet) {
        return first(sheet).minusDays(room(sheet)).atStartOfDay();
    }

    public LocalDateTime to(ProgrammeSheet sheet) {
        return last(sheet).plusDays(room(sheet)).atStartOfDay();
    }

    private static long room(ProgrammeSheet sheet) {
        return ROOM + ChronoUnit.DAYS.between(first(sheet), last(sheet)) / PART;
    }

    private static LocalDate first(ProgrammeSheet sheet) {
        return sheet.days().stream().map(day -> day.plan().day()).min(LocalDate::compareTo).orElse(sheet.facts().plan().starts());
    }

    private static LocalDate last(ProgrammeSheet sheet) {
        return sheet.days().stream().map(day -> day.plan().day()).max(LocalDate::compareTo).orElse(sheet.facts().plan().ends());
    }
}
