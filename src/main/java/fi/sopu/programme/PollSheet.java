package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.io.Serializable;
import java.util.List;

/**
 * A time poll as those see it who run its programme: how many each time suits, and who has answered; not who said what.
 *
 * @param programme its name
 * @param open      whether it can be answered
 * @param answered  names of those who have, by family name
 * @param silent    names of those who have not
 */
public record PollSheet(TimePollFacts poll, Words programme, boolean open, List<PollCount> counts, List<String> answered, List<String> silent) implements Serializable {

    public PollSheet {
        counts = List.copyOf(counts);
        answered = List.copyOf(answered);
        silent = List.copyOf(silent);
    }
}
