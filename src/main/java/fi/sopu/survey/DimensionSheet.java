package fi.sopu.survey;

import java.util.List;
import java.util.UUID;

/**
 * A side of what an instrument measures.
 *
 * @param lasting  its id, the same in every version in which the statements have stayed: figures with the same one may be compared
 * @param overall  whether it asks how all is, taken together: what the others are weighed by, and no target itself
 */
public record DimensionSheet(UUID lasting, Wording name, boolean overall, List<StatementSheet> statements) {

    public DimensionSheet {
        statements = List.copyOf(statements);
    }
}
