package fi.sopu.provisioning.control;

import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.Source;
import fi.sopu.provisioning.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another system may write of a member: what nobody has written, and what it wrote itself. What somebody else wrote stays, unless an administrator takes it;
 * what a hand has locked stays in any case.
 *
 * @param by     the other system
 * @param kept   key of the reason that a value stays, which can be taken
 * @param locked key of the reason that it stays whatever is said
 */
record Fields(Source by, String kept, String locked) {

    /** @param taking true when an administrator takes what was said */
    boolean isWritten(MemberSheet member, MemberField field, @Nullable String now, @Nullable String said, boolean taking) {
        return said != null && !said.equals(now) && !member.locked().contains(field) && (now == null || taking || member.sources().get(field) == by);
    }

    /** Adds the reason, where something else was said than is kept. */
    void differ(MemberSheet member, MemberField field, @Nullable String now, @Nullable String said, List<Why> whys) {
        if (said != null && !said.equals(now)) {
            whys.add(member.locked().contains(field) ? Why.of(locked, field, now, said) : Why.of(kept, field, now, said, member.sources().get(field)));
        }
    }

    /** Whether an administrator can take anything of it. */
    boolean isTakable(List<Why> whys) {
        return whys.stream().anyMatch(why -> why.key().equals(kept));
    }
}
