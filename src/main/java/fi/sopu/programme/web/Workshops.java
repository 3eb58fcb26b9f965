package fi.sopu.programme.web;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.boundary.AddingWorkshops;
import fi.sopu.programme.boundary.ComingTogether;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The workshops of a process or a stage on its pages, for those who run it; the reader's own for everybody. */
@Named
@RequestScoped
public class Workshops {

    @Inject
    AddingWorkshops adding;
    @Inject
    ComingTogether coming;

    private final Map<UUID, List<GatheringFacts>> found = new HashMap<>();

    public List<GatheringFacts> of(UUID processOrStage) {
        return found.computeIfAbsent(processOrStage, adding::of);
    }

    /** The reader's own in the process. */
    public List<GatheringFacts> mine(UUID process) {
        return found.computeIfAbsent(process, coming::ofProcess);
    }
}
