package fi.sopu.provisioning.web;

import fi.sopu.portal.Says;
import fi.sopu.provisioning.ScimHeard;
import fi.sopu.provisioning.Why;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Reasons in the reader's language. */
@RequestScoped
public class WhyWords {

    @Inject
    Says says;

    String of(List<Why> whys) {
        return whys.stream().map(why -> says.text(why.key(), why.arguments().stream().map(this::argument).toArray())).collect(Collectors.joining(" "));
    }

    /** What was heard of the directory, with what is to be known of it. */
    String of(ScimHeard heard) {
        return says.text("provisioning.heard." + heard.what()) + (heard.why() == null ? "" : ": " + of(List.of(heard.why())));
    }

    private Object argument(String stored) {
        char first = stored.isEmpty() ? ' ' : stored.charAt(0);
        return first == Why.TEXT ? says.text(stored.substring(1)) : first == Why.DAY ? says.day(LocalDate.parse(stored.substring(1))) : stored;
    }
}
