package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.control.Turns;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The turns of {@link fi.sopu.shared.InTurn} for whoever would rather leave something than wait for it. */
@UseCase
public class TakingTurns {

    @Inject
    Turns turns;

    /**
     * Takes the council's turns of these names and keeps them to the end of the transaction.
     *
     * @return false when somebody has one of them just now
     */
    @Allowed(everyone = true)
    public boolean take(String... names) {
        return Stream.of(names).allMatch(turns::taken);
    }
}
