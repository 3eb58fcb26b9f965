package fi.sopu.survey.control;

import fi.sopu.survey.DimensionSheet;
import java.util.List;
import java.util.UUID;

/** Which dimensions of one version are those of another: the ones whose statements have stayed, sign by sign. Pure. */
public final class Lasting {

    private Lasting() {
    }

    /** The same dimensions, whose figures are compared with no others'. */
    public static List<DimensionSheet> apart(List<DimensionSheet> from) {
        return from.stream().map(one -> as(UUID.randomUUID(), one)).toList();
    }

    /**
     * Dimensions with what they may be compared with: those of the version before that ask the same, whatever they are called; all others are new.
     *
     * @param before of the version before; empty for a first one
     */
    public static List<DimensionSheet> against(List<DimensionSheet> before, List<DimensionSheet> own) {
        return own.stream().map(one -> before.stream().filter(was -> was.lasting().equals(one.lasting())).findFirst()
                .map(was -> was.statements().equals(one.statements()) ? one : as(UUID.randomUUID(), one)).orElse(one)).toList();
    }

    private static DimensionSheet as(UUID lasting, DimensionSheet one) {
        return new DimensionSheet(lasting, one.name(), one.overall(), one.statements());
    }
}
