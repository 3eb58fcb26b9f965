package fi.sopu.process;

import java.util.List;
import java.util.UUID;

/** A stage's roll by family name, those who have left the council last, and members who are not on it. */
public record RollSheet(List<Entry> roll, List<Entry> others) {

    /**
     * A person of the roll.
     *
     * @param name empty when the name has been forgotten
     * @param told the name with what tells people of one name apart
     * @param gone no longer a member of the council
     */
    public record Entry(UUID member, String name, String told, boolean gone) {
    }
}
