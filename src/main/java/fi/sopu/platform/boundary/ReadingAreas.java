package fi.sopu.platform.boundary;

import fi.sopu.platform.control.AreaFacts;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;

/** Facts of Finland's wellbeing areas, which everybody may know. */
@UseCase
public class ReadingAreas {

    /**
     * To which cooperation area a wellbeing area belongs.
     *
     * @param slug a council's name in paths
     * @return its name; empty where the list has no such area
     */
    @Allowed(everyone = true)
    public Words cooperationArea(String slug) {
        return AreaFacts.cooperationArea(slug);
    }
}
