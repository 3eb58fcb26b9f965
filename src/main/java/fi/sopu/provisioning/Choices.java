package fi.sopu.provisioning;

import fi.sopu.shared.Role;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has said about a file.
 *
 * @param absent  what becomes of members whom the file does not have
 * @param taking  true when the file's values replace those that came from elsewhere, which else stay
 * @param groups  true when groups that are not there yet are made
 * @param role    role of a new member whose row names none, or null
 * @param answers by row number: a member's id, {@link #NEW}, {@link #BARE}; a row without an answer is left out
 */
public record Choices(Absent absent, boolean taking, boolean groups, @Nullable Role role, Map<Integer, String> answers) {

    /** Somebody who is not a member yet. */
    public static final String NEW = "new";
    /** Whoever it is found to be, without what is not understood. */
    public static final String BARE = "bare";

    /** What becomes of members whom the file does not have. */
    public enum Absent {
        /** The file is no whole list: they stay. */
        STAY,
        /** Those who came from a file end. */
        FILED,
        /** Also those who were added by hand end, if they only have a seat or an office. */
        SEATED
    }

    public Choices {
        answers = Map.copyOf(answers);
    }

    public static Choices none() {
        return new Choices(Absent.STAY, false, false, null, Map.of());
    }

    /** The same with these answers in place of the former ones to the same rows. */
    public Choices answered(Map<Integer, String> more) {
        Map<Integer, String> all = new TreeMap<>(answers);
        all.putAll(more);
        all.values().removeIf(answer -> answer == null || answer.isEmpty());
        return new Choices(absent, taking, groups, role, all);
    }
}
