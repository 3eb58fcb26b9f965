package fi.sopu.identity.control;

import fi.sopu.identity.NewcomerFacts.Because;
import fi.sopu.identity.NewcomerFacts.Likely;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.Newcomer;
import fi.sopu.shared.Sought;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which members a newcomer could be. Suggests only: an administrator decides, and letters' case never links anybody by itself. */
public final class LikelyMembers {

    private static final int MOST = 5;

    private LikelyMembers() {
    }

    /** The likeliest first, five at most. */
    public static List<Likely> of(Newcomer newcomer, List<Member> members) {
        return members.stream().flatMap(member -> because(newcomer, member).map(why -> new Likely(member.id(), member.name(), why)).stream())
                .sorted(Comparator.comparing(Likely::because)).limit(MOST).toList();
    }

    private static Optional<Because> because(Newcomer newcomer, Member member) {
        if (newcomer.keyValue().equals(member.loginKey())) {
            return Optional.of(Because.SAME_KEY);
        }
        if (same(newcomer.email(), member.email())) {
            return Optional.of(Because.SAME_EMAIL);
        }
        if (same(newcomer.keyValue(), member.loginKey()) || same(newcomer.keyValue(), member.email())) {
            return Optional.of(Because.SIMILAR_KEY);
        }
        return newcomer.name() != null && List.of(Sought.plain(member.name()), Sought.plain(member.family() + " " + member.given()))
                .contains(Sought.plain(newcomer.name()))
                        ? Optional.of(Because.SAME_NAME) : Optional.empty();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
