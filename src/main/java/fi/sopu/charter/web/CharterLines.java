package fi.sopu.charter.web;

import fi.sopu.charter.CharterLine;
import fi.sopu.charter.boundary.ReadingCharters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Charters in short, for the council's home and a process's plan. */
@Named
@RequestScoped
public class CharterLines {

    @Inject
    ReadingCharters reading;

    private @Nullable List<CharterLine> all;

    public List<CharterLine> getAll() {
        if (all == null) {
            all = reading.all();
        }
        return all;
    }

    /** Those with a version that is in force, or on which a meeting will decide. */
    public List<CharterLine> getDecided() {
        return getAll().stream().filter(line -> line.adoptedOn() != null || line.isAsked()).toList();
    }

    /** Those of which a draft waits for the reader's comments. */
    public List<CharterLine> getWaiting() {
        return getAll().stream().filter(CharterLine::isDrafted).toList();
    }

    /** The process's charter, or null when none has been started. */
    public @Nullable CharterLine of(UUID process) {
        return reading.line(process).orElse(null);
    }
}
