package fi.sopu.duel.control;

import fi.sopu.duel.PairCount;
import fi.sopu.duel.Standing;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Turns decided pairs into a ranking. Pure: no container, database, clock or chance. */
public interface Ranking {

    /**
     * @param ideas those to rank; pairs may name others too (hidden ones), which inform but are not listed
     * @return one standing for each idea, the most preferred first
     */
    List<Standing> rank(Collection<UUID> ideas, Collection<PairCount> pairs);
}
