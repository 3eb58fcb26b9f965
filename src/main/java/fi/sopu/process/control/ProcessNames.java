package fi.sopu.process.control;

import fi.sopu.audit.ThingNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** For the log: titles of processes, and questions by their words. */
@ApplicationScoped
class ProcessNames implements ThingNames {

    @Inject
    Processes processes;
    @Inject
    Stages stages;

    @Override
    public Map<UUID, String> names(String language) {
        Map<UUID, String> names = new HashMap<>();
        processes.all().forEach(process -> names.put(process.id(), process.title().in(language)));
        stages.questions().forEach(question -> names.put(question.id(), question.words().in(language)));
        return names;
    }
}
