package fi.sopu.identity.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {

    @Test
    void eachFieldRemembersWhereItsValueCameFrom() {
        Member member = new Member("Aino", "Lehto", Source.FILE);
        member.edit(new MemberWishes("Aino", "Lehto", "aino@lehto.example", "fi", null, "aino"), Source.FILE);
        member.edit(new MemberWishes("Aino", "Lehto", "aino.lehto@uusi.example", "fi", null, "aino"), Source.HAND);
        member.takeKey("aino.l", Source.IDP);
        assertEquals(Map.of(MemberField.NAME, Source.FILE, MemberField.EMAIL, Source.HAND, MemberField.LANGUAGE, Source.FILE,
                MemberField.GROUP, Source.FILE, MemberField.LOGIN_KEY, Source.IDP), member.sources());
    }

    @Test
    void aLockedFieldIsWrittenByHandAlone() {
        Member member = new Member("Aino", "Lehto", Source.FILE);
        MemberWishes first = new MemberWishes("Aino", "Lehto", "aino@lehto.example", "fi", null, "aino");
        MemberWishes other = new MemberWishes("Maija", "Mäki", "muu@lehto.example", "sv", UUID.randomUUID(), "maija");
        member.edit(first, Source.HAND);
        member.lock(EnumSet.allOf(MemberField.class));
        member.edit(other, Source.SCIM);
        assertEquals(first, member.fields());
        assertEquals(Source.HAND, member.sources().get(MemberField.EMAIL));
        member.lock(Set.of(MemberField.EMAIL));
        member.edit(other, Source.FILE);
        assertEquals(new MemberWishes("Maija", "Mäki", "aino@lehto.example", "sv", other.group(), "maija"), member.fields());
        member.edit(other, Source.HAND);
        assertEquals(other, member.fields());
        assertEquals(Set.of(MemberField.EMAIL), member.locked());
    }

    @Test
    void whatIsTakenBackIsAsItWasWithItsSources() {
        Member member = new Member("Aino", "Lehto", Source.HAND);
        MemberWishes before = new MemberWishes("Aino", "Lehto", "aino@lehto.example", "sv", null, "aino");
        member.edit(before, Source.IDP);
        Map<MemberField, Source> sources = member.sources();
        member.edit(new MemberWishes("Maija", "Mäki", null, "fi", null, "maija"), Source.FILE);
        member.remove(Instant.parse("2026-11-22T00:00:00Z"));
        member.restore(before, sources);
        assertEquals(before, member.fields());
        assertEquals(sources, member.sources());
        assertNull(member.removed());
    }

    @Test
    void aRefusedEditChangesNothing() {
        Member member = new Member("Aino", "Lehto", Source.FILE);
        assertThrows(Refused.class, () -> member.edit(new MemberWishes("Maija", "Lehto", "no address", "sv", null, null), Source.HAND));
        assertEquals("Aino Lehto", member.name());
        assertEquals("fi", member.language());
        member.edit(new MemberWishes("Maija", "Lehto", "maija@lehto.example", "sv", null, null), Source.HAND);
        assertEquals("Maija Lehto", member.name());
    }

    @Test
    void aTypedKeyIsCleanedAndAnIdpsOwnIsKeptExactly() {
        Member member = new Member("Aino\u200B", "\u00A0Lehto ", Source.HAND);
        assertEquals("Aino Lehto", member.name());
        member.edit(new MemberWishes("Aino", "Lehto", null, "fi", null, " aino\u200B.lehto "), Source.HAND);
        assertEquals("aino.lehto", member.loginKey());
        member.takeKey("aino\u00ADlehto", Source.IDP);
        member.edit(new MemberWishes("Aino", "Lehto", null, "fi", null, "aino\u00ADlehto"), Source.HAND);
        assertEquals("aino\u00ADlehto", member.loginKey());
        assertEquals("identity.member.nameMissing", assertThrows(Refused.class, () -> new Member("\u3164", "Lehto", Source.HAND)).key());
    }

    @Test
    void onlyARemovedMemberIsForgotten() {
        Member member = new Member("Aino", "Lehto", Source.HAND);
        assertEquals("identity.member.notRemoved", assertThrows(Refused.class, member::forget).key());
        member.remove(Instant.parse("2026-11-22T00:00:00Z"));
        member.forget();
        assertEquals(new MemberWishes(null, null, null, "fi", null, null), member.fields());
        assertEquals("", member.given() + member.family());
    }
}
