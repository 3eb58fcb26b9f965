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

    @Override
    public Map<UUID, String> names(String language) {
        Map<UUID, String> names = new HashMap<>();
        processes.whole().forEach(one -> {
            names.put(one.process().id(), one.process().title().in(language));
            one.stages().forEach(stage -> stage.questions().forEach(question -> names.put(question.id(), question.words().in(language))));
        });
        return names;
    }
}
