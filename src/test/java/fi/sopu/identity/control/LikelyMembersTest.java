package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.NewcomerFacts.Because;
import fi.sopu.identity.NewcomerFacts.Likely;
import fi.sopu.identity.Source;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.Newcomer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikelyMembersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void theStrongestReasonComesFirstAndStrangersNotAtAll() {
        Member sameName = member("Åsa", "Nygård", null, "other");
        Member sameMail = member("Asa", "Nyg", "ASA@example.fi", null);
        Member almost = member("A", "N", null, "Asa.Nygard");
        List<Likely> likely = LikelyMembers.of(newcomer("asa.nygard", "A\u030asa  Nyg\u00e5rd", "asa@example.fi"),
                List.of(sameName, almost, member("Bo", "Berg", "bo@example.fi", "bo"), sameMail));
        assertEquals(List.of(Because.SAME_EMAIL, Because.SIMILAR_KEY, Because.SAME_NAME), likely.stream().map(Likely::because).toList());
        assertEquals(List.of(sameMail.id(), almost.id(), sameName.id()), likely.stream().map(Likely::member).toList());
    }

    @Test
    void whoGaveNoNameIsLikeNobody() {
        assertEquals(List.of(), LikelyMembers.of(newcomer("x", null, null), List.of(member("A", "B", null, null))));
    }

    private static Member member(String given, String family, String email, String key) {
        Member member = new Member(given, family, Source.HAND);
        member.edit(new MemberWishes(given, family, email, "sv", null, key), Source.HAND);
        return member;
    }

    private static Newcomer newcomer(String key, String name, String email) {
        Newcomer newcomer = new Newcomer("https://idp.example", "NameID", key, NOW);
        newcomer.come(name, email, NOW);
        return newcomer;
    }
}
