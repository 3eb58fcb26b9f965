package fi.sopu.programme.web;

import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.Way;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What can be chosen of a day of a programme. */
@Named
@RequestScoped
public class GatheringChoices {

    public GatheringKind[] getKinds() {
        return GatheringKind.values();
    }

    public Way[] getWays() {
        return Way.values();
    }
}
