package fi.sopu.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many gave each answer about one clause. Lives only while a stage is closed: what is kept is {@link Keepings}. */
public record Tally(int kept, int partly, int notKept, int cantSay) {

    public Tally {
        if (kept < 0 || partly < 0 || notKept < 0 || cantSay < 0) {
            throw new IllegalArgumentException("a count can not be negative");
        }
    }

    public static Tally of(Collection<Keeping> answers) {
        Map<Keeping, Integer> counts = new EnumMap<>(Keeping.class);
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return new Tally(counts.getOrDefault(Keeping.KEPT, 0), counts.getOrDefault(Keeping.PARTLY, 0),
                counts.getOrDefault(Keeping.NOT_KEPT, 0), counts.getOrDefault(Keeping.CANT_SAY, 0));
    }

    public int answers() {
        return kept + partly + notKept + cantSay;
    }

    /** How many took a side. */
    public int sides() {
        return kept + partly + notKept;
    }

    public int count(Keeping answer) {
        return switch (answer) {
            case KEPT -> kept;
            case PARTLY -> partly;
            case NOT_KEPT -> notKept;
            case CANT_SAY -> cantSay;
        };
    }
}
