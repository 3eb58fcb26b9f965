package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.control.Councils;
import jakarta.inject.Inject;
import java.util.Optional;

/** Changing what is said of a council. Every request reads it, so that it counts at once on every node. */
@UseCase
public class ChangingCouncils {

    @Inject
    Councils councils;

    /**
     * @param read    what the change was made from
     * @param changed what it shall be; the slug and whether it is suspended stay
     * @return empty when it is done, or what is stored, when that is no longer what was read; then nothing is changed
     */
    @Allowed(Role.PLATFORM_ADMIN)
    public Optional<CouncilFacts> change(CouncilFacts read, CouncilFacts changed) {
        var council = councils.requireAlone(read.slug());
        if (!council.facts().withoutState().equals(read.withoutState())) {
            return Optional.of(council.facts());
        }
        council.change(changed);
        return Optional.empty();
    }
}
