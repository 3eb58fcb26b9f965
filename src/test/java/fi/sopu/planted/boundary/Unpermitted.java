package fi.sopu.planted.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;

/** A use case for whoever comes. */
@UseCase
public class Unpermitted {

    public void silent() {
    }

    @Allowed
    public void forNobody() {
    }

    @Allowed(system = true)
    public void permitted() {
    }
}
