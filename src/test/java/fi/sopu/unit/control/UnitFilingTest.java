package fi.sopu.unit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import fi.sopu.unit.Days;
import fi.sopu.unit.PlaceFacts;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitNames;
import fi.sopu.unit.UnitPlan.Kind;
import fi.sopu.unit.UnitPlan;
import fi.sopu.unit.entity.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitFilingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Map<UUID, Unit> units = new HashMap<>();
    private final List<PlaceFacts> places = new ArrayList<>();
    private final List<SeatFacts> seats = new ArrayList<>();
    private final List<MemberSheet> members = new ArrayList<>();
    private final UUID area = unit("Hoito", "Vård", null);
    private final UUID surgery = unit("Leikkaus", "Kirurgi", area);
    private final UUID other = unit("Sosiaalityö", null, null);

    private UUID unit(String fi, @Nullable String sv, @Nullable UUID parent) {
        Unit unit = new Unit(Words.of(fi, sv), units.size());
        units.put(unit.id(), unit);
        places.add(new PlaceFacts(UUID.randomUUID(), unit.id(), parent, Days.since(DAY)));
        return unit.id();
    }

    private MemberSheet member(String name, @Nullable String email, @Nullable String key) {
        MemberSheet member = new MemberSheet(UUID.randomUUID(), "Testi", name, email, "fi", null, key, Source.HAND, Map.of(), Set.of(), false, false, List.of());
        members.add(member);
        return member;
    }

    private UnitPlan plan(boolean making, String... rows) {
        Forest forest = new Forest(places);
        Grid grid = TableFile.read(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        return new UnitFiling(Units.tree(forest, units, DAY), new Seating(forest, seats), members, making, DAY, "fi").plan(Grid.of(grid.stored()));
    }

    private static String kinds(UnitPlan plan) {
        return plan.lines().stream().map(line -> line.kind().name().substring(0, 3)).toList().toString();
    }

    @Test
    void eachRowSaysWhatHappensAndWhy() {
        MemberSheet aino = member("Aino", "aino@esimerkki.example", "aino");
        MemberSheet bertta = member("Bertta", "bertta@esimerkki.example", null);
        MemberSheet celia = member("Celia", "celia@esimerkki.example", null);
        member("Yhteinen", "yhteinen@esimerkki.example", null);
        member("Yhteinen", "yhteinen@esimerkki.example", null);
        seats.add(new SeatFacts(UUID.randomUUID(), bertta.id(), other, Days.since(DAY), Source.HAND));
        seats.add(new SeatFacts(UUID.randomUUID(), celia.id(), other, Days.since(DAY), Source.HAND));
        UnitPlan plan = plan(false, "Tunniste;Sähköposti;Yksikkö;Alkaen", "AINO;;Hoito / Leikkaus;",
                ";Bertta@esimerkki.example;kirurgi;1.7.2026", ";celia@esimerkki.example;Sosiaalityö;",
                ";tuntematon@esimerkki.example;Hoito;", ";yhteinen@esimerkki.example;Hoito;", ";aino@esimerkki.example;Hoito;", ";;Hoito;");
        assertEquals("[ADD, MOV, UNC, UNC, UNC, UNC, UNC]", kinds(plan));
        assertEquals(Kind.UNCHANGED, plan.lines().get(2).kind());
        assertEquals(List.of(4, 1), List.of(plan.count(Kind.UNCLEAR), plan.count(Kind.UNCHANGED)));
        assertEquals(List.of(aino.id(), bertta.id()), plan.wishes().stream().map(UnitPlan.Wish::member).toList());
        assertEquals(surgery, plan.wishes().get(1).unit());
        assertEquals(LocalDate.of(2026, 7, 1), plan.wishes().get(1).from());
        assertTrue(plan.lines().get(1).why().contains("Hoito / Leikkaus"), plan.lines().get(1).why());
    }

    @Test
    void unitsThatThereAreNotAreMadeOnlyWhenWanted() {
        member("Aino", "aino@esimerkki.example", null);
        member("Bertta", "bertta@esimerkki.example", null);
        String[] rows = {"e-mail,area,unit,team", "aino@esimerkki.example,hoito,Päivystys,Yö", "bertta@esimerkki.example,Hoito,päivystys,"};
        assertEquals("[UNC, UNC]", kinds(plan(false, rows)));
        assertEquals(List.of(), plan(false, rows).newUnits());
        UnitPlan making = plan(true, rows);
        assertEquals("[ADD, ADD]", kinds(making));
        assertEquals(List.of("hoito / Päivystys", "hoito / Päivystys / Yö"), making.newUnits());
        assertNull(making.wishes().get(0).unit());
    }

    @Test
    void nothingIsGuessed() {
        member("Aino", "aino@esimerkki.example", null);
        unit("Leikkaus", null, other);
        assertEquals("[UNC]", kinds(plan(true, "email;unit", "aino@esimerkki.example;Leikkaus")), "two are called so, and none is made");
        assertEquals("[ADD]", kinds(plan(true, "email;unit", "aino@esimerkki.example;Sosiaalityö / Leikkaus")));
        assertEquals("[UNC]", kinds(plan(false, "email;unit;from", "aino@esimerkki.example;Hoito;ensi viikolla")));
        assertEquals("[UNC]", kinds(plan(false, "email;unit;from", "aino@esimerkki.example;Hoito;1.5.2026")), "it is not there then");
        assertEquals("unit.file.noColumns", assertThrows(Refused.class, () -> plan(false, "nimi;yksikkö", "Aino;Hoito")).key());
    }

    @Test
    void aPathIsTheSameHoweverItIsWritten() {
        UnitNames names = new UnitNames(Units.tree(new Forest(places), units, DAY));
        assertEquals(surgery, names.find(" hoito /  LEIKKAUS"));
        assertEquals(surgery, names.find("Vård / Kirurgi"));
        assertNull(names.find("Hoito/Leikkaus"), "a slash without spaces belongs to a name");
        assertEquals(List.of("Hoito / Yö/päivä"), names.missing("Hoito / Yö/päivä"));
        assertEquals(2, UnitNames.depth("a / b"));
    }
}
