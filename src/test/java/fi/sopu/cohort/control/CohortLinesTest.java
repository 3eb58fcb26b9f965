package fi.sopu.cohort.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.identity.MemberFacts;
import fi.sopu.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CohortLinesTest {

    private static final MemberFacts AINO = member("Aino", "Ås", "aino@example.fi");
    private static final MemberFacts EERO = member("Eero", "Virta", null);
    private static final MemberFacts TWIN = member("Eero", "Koski", "eero@example.fi");
    private static final MemberFacts OTHER_TWIN = member("Eero", "Koski", null);
    private final CohortLines lines = new CohortLines(List.of(AINO, EERO, TWIN, OTHER_TWIN));

    private static MemberFacts member(String given, String family, @Nullable String email) {
        return new MemberFacts(UUID.randomUUID(), given, family, email, null, "fi", Set.of());
    }

    private String refused(String text) {
        return assertThrows(Refused.class, () -> lines.read(text)).getMessage();
    }

    @Test
    void peopleAreFoundByAddressAndByName() {
        Map<String, List<UUID>> read = lines.read("AINO@example.fi; Ryhmä 2\n\n  Virta Eero\tRyhmä 1  \neero@example.fi;Ryhmä 2\n");
        assertEquals(List.of("Ryhmä 2", "Ryhmä 1"), List.copyOf(read.keySet()), "in the order in which they come first");
        assertEquals(List.of(AINO.id(), TWIN.id()), read.get("Ryhmä 2"));
        assertEquals(List.of(EERO.id()), read.get("Ryhmä 1"));
        assertEquals(List.of(EERO.id()), lines.read("eero virta; 1").get("1"));
        assertEquals(Map.of(), lines.read(null));
    }

    @Test
    void whatLeadsToNobodyOrToSeveralIsSaidAndNothingIsTaken() {
        assertEquals(true, refused("kuka@example.fi; 1\naino@example.fi; 1").contains("cohort.wrong.unknown"));
        assertEquals(true, refused("Koski Eero; 1").contains("cohort.wrong.unknown"), "two are called so");
        assertEquals(true, refused("aino@example.fi").contains("cohort.wrong.line"));
        assertEquals(true, refused("aino@example.fi;").contains("cohort.wrong.line"));
        assertEquals(true, refused("aino@example.fi; 1\nÅs Aino; 2").contains("cohort.wrong.twice"));
        assertEquals(true, refused("aino@example.fi; " + "x".repeat(81)).contains("shared.tooLong") || refused("aino@example.fi; " + "x".repeat(81)).contains("ooLong"));
    }

    @Test
    void whatIsToldLeadsBack() {
        for (MemberFacts one : List.of(AINO, EERO, TWIN, OTHER_TWIN)) {
            assertEquals(List.of(one.id()), lines.read(lines.told(one) + "; 1").get("1"), one.listed());
        }
    }
}
