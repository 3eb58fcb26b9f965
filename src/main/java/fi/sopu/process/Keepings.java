package fi.sopu.process;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the answers about one clause: counts, or a band when nearly all agreed, or nothing when too few
 * answered. Made once, when the stage closes; what is not in here is not kept anywhere.
 *
 * @param answers how many answered, or 0 when too few did
 * @param counts  how many gave each answer, or null when hidden
 * @param band    how nearly all answered, or null
 * @param kept    90 % interval of the share that finds the clause kept, among those who took a side, or null when hidden
 */
public record Keepings(int answers, @Nullable Tally counts, @Nullable Band band, @Nullable Interval kept) {

    public static final Keepings HIDDEN = new Keepings(0, null, null, null);

    public boolean hidden() {
        return counts == null && band == null;
    }
}
