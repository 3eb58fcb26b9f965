package fi.sopu.provisioning.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.provisioning.Choices.Absent;
import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Plan.Kind;
import fi.sopu.provisioning.Plan.Line;
import fi.sopu.provisioning.Plan;
import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import fi.sopu.tenant.BodyFacts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a file would change: the same person by key, then address, then name and a question; nothing guessed, nothing silent. */
class PlanningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String HEAD = "Etunimi;Sukunimi;Sähköposti;Käyttäjätunnus;Valtuustoryhmä;Rooli;Toimielin;Päättyy\n";
    private static final GroupFacts GROUP = new GroupFacts(UUID.randomUUID(), Words.of("Kukaton ryhmä", "Gruppen ingen"));
    private static final BodyFacts COUNCIL = new BodyFacts(UUID.randomUUID(), "COUNCIL", Words.of("Aluevaltuusto", "Fullmäktige"), 59);
    private static final BodyFacts BOARD = new BodyFacts(UUID.randomUUID(), "EXECUTIVE", Words.of("Aluehallitus", "Styrelsen"), 13);

    private final List<MemberSheet> members = new ArrayList<>();

    private MemberSheet member(String given, String family, String email, String key, Source source, Set<MemberField> locked, Role... roles) {
        Map<MemberField, Source> sources = new EnumMap<>(MemberField.class);
        List.of(MemberField.values()).forEach(field -> sources.put(field, source));
        MemberSheet member = new MemberSheet(UUID.randomUUID(), given, family, email, "fi", null, key, source, sources, locked, false, false,
                List.of(roles).stream().map(role -> new RoleFacts(UUID.randomUUID(), role, null, null, TODAY.minusYears(1), null, source)).toList());
        members.add(member);
        return member;
    }

    private Plan plan(Choices choices, String rows) {
        Grid grid = TableFile.read((HEAD + rows).getBytes(StandardCharsets.UTF_8));
        return Planning.plan(grid, Recognising.understand(grid, Map.of()), choices, new Planning.Council(members, List.of(GROUP), List.of(COUNCIL, BOARD), TODAY, null));
    }

    private Line one(Choices choices, String rows) {
        List<Line> lines = plan(choices, rows).lines();
        assertEquals(1, lines.size(), lines.toString());
        return lines.get(0);
    }

    private static List<String> keys(Line line) {
        return line.whys().stream().map(why -> why.key().replace("provisioning.why.", "")).toList();
    }

    private static Choices whole(Absent absent) {
        return new Choices(absent, false, false, null, Map.of());
    }

    private static Choices answered(int row, String answer) {
        return Choices.none().answered(Map.of(row, answer));
    }

    @Test
    void aPersonIsKnownByTheKeyThenByTheAddress() {
        MemberSheet aino = member("Aino", "Lehto", "aino@vanha.example", "aino", Source.FILE, Set.of());
        Line byKey = one(Choices.none(), "Aino;Lehto;aino@uusi.example;aino;;;;\n");
        assertEquals(Kind.CHANGED, byKey.kind());
        assertEquals("aino@uusi.example", byKey.change().wishes().email());
        assertEquals(aino.seen(), byKey.change().seen());
        assertEquals(aino.id(), one(Choices.none(), "Aino;Lehto;AINO@vanha.example;;;;;\n").change().id(), "whatever its capitals");
        Line married = one(Choices.none(), "Aino;Mäki;aino@vanha.example;;;;;\n");
        assertEquals("Mäki", married.change().wishes().family());
        assertEquals(Kind.UNCHANGED, one(Choices.none(), "Aino;Lehto;aino@vanha.example;aino;;;;\n").kind());
    }

    @Test
    void whatIsAmbiguousIsAskedAndNotGuessed() {
        MemberSheet aino = member("Aino", "Lehto", "aino@x.example", "aino", Source.FILE, Set.of());
        MemberSheet eero = member("Eero", "Niskanen", "eero@x.example", "eero", Source.FILE, Set.of());
        member("Pekka", "Jaettu", "yhteinen@x.example", null, Source.FILE, Set.of());
        member("Liisa", "Jaettu", "yhteinen@x.example", null, Source.FILE, Set.of());
        Map.of("Aino;Lehto;;;;;;\n", "sameName", "Aino;Lehto;eero@x.example;aino;;;;\n", "keyAndEmail", "Joku;Muu;aino@x.example;;;;;\n", "otherName",
                "Joku;Muu;;aino;;;;\n", "otherName", "Aino;Lehto;;AINO;;;;\n", "keyAlike", "Pekka;Jaettu;yhteinen@x.example;;;;;\n", "emailOfSeveral",
                "Aino;Lehto;aino@x.example;toinen;;;;\n", "otherKey").forEach((row, why) -> {
                    Line line = one(Choices.none(), row);
                    assertEquals(Kind.UNCLEAR, line.kind(), row);
                    assertEquals(List.of(why), keys(line), row);
                    assertNull(line.change(), row);
                    assertTrue(!line.candidates().isEmpty(), row);
                });
        assertEquals(aino.id(), one(answered(2, aino.id().toString()), "Aino;Lehto;uusi@x.example;;;;;\n").change().id());
        assertNull(one(answered(2, Choices.NEW), "Aino;Lehto;uusi@x.example;;;;;\n").change().id());
        assertEquals(Kind.UNCLEAR, one(answered(2, eero.id().toString()), "Aino;Lehto;;;;;;\n").kind(), "only who was asked about");
        assertEquals(Kind.UNCLEAR, one(answered(2, Choices.NEW), "Joku;Muu;;aino;;;;\n").kind(), "a key is one person's");
    }

    @Test
    void twoRowsAboutOneMemberAreAsked() {
        member("Aino", "Lehto", "aino@x.example", "aino", Source.FILE, Set.of());
        Plan plan = plan(Choices.none(), "Aino;Lehto;aino@x.example;;;;;\nAino;Lehto;;aino;;;;\n");
        assertEquals(2, plan.count(Kind.UNCLEAR));
        assertTrue(plan.lines().stream().allMatch(line -> keys(line).contains("twoRows")));
        Plan differ = plan(Choices.none(), "Eeva;Uusi;eeva@x.example;;Kukaton ryhmä;;;\nEeva;Uusi;eeva@x.example;;Toinen;;;\n");
        assertEquals(List.of("rowsDiffer"), keys(differ.lines().get(0)));
        assertEquals(2, plan(Choices.none(), "Eeva;Uusi;e@x.example;;;;;\nOuti;Muu;e@x.example;;;;;\n").count(Kind.UNCLEAR));
    }

    @Test
    void rowsOfOnePersonAreItsSeats() {
        Line line = one(Choices.none(), "Eeva;Uusi;e@x.example;;;Valtuutettu;Aluevaltuusto;31.5.2029\nEeva;Uusi;e@x.example;;;Varajäsen;Aluehallitus;\n");
        assertEquals(2, line.change().given().size());
        assertNull(line.change().given().get(0).body(), "the council itself is no body");
        assertEquals(LocalDate.of(2029, 5, 31), line.change().given().get(0).ends());
        assertEquals(BOARD.id(), line.change().given().get(1).body());
    }

    @Test
    void whatAnotherSourceWroteOrAHandLockedStaysAndIsTold() {
        member("Aino", "Lehto", "aino@kasin.example", "aino", Source.HAND, Set.of());
        String row = "Aino;Lehto;aino@tiedosto.example;aino;;;;\n";
        Plan kept = plan(Choices.none(), row);
        assertEquals(1, kept.kept());
        assertEquals(List.of("kept"), keys(kept.lines().get(0)));
        assertEquals(Kind.UNCHANGED, kept.lines().get(0).kind());
        Line taken = one(new Choices(Absent.STAY, true, false, null, Map.of()), row);
        assertEquals(List.of("over"), keys(taken));
        assertEquals("aino@tiedosto.example", taken.change().wishes().email());
        members.clear();
        member("Aino", "Lehto", "aino@lukittu.example", "aino", Source.FILE, Set.of(MemberField.EMAIL));
        Line locked = one(new Choices(Absent.STAY, true, false, null, Map.of()), row);
        assertEquals(List.of("locked"), keys(locked));
        assertNull(locked.change());
    }

    @Test
    void membersWhomTheFileDoesNotHaveEndOnlyWhereThatWasSaid() {
        member("Poissa", "Tiedostosta", null, "p", Source.FILE, Set.of(), Role.COUNCILLOR);
        member("Poissa", "Käsin", null, "k", Source.HAND, Set.of(), Role.DEPUTY);
        member("Poissa", "Pääkäyttäjä", null, "a", Source.FILE, Set.of(), Role.REGIONAL_ADMIN);
        member("Poissa", "Valmentaja", null, "c", Source.FILE, Set.of(), Role.COACH);
        member("Sama", "Nimi", null, null, Source.FILE, Set.of(), Role.COUNCILLOR);
        String rows = "Eeva;Uusi;e@x.example;;;;;\nSama;Nimi;;;;;;\n";
        assertEquals(0, plan(whole(Absent.STAY), rows).count(Kind.ENDED));
        assertEquals(List.of("Tiedostosta Poissa"), plan(whole(Absent.FILED), rows).lines().stream().filter(l -> l.kind() == Kind.ENDED).map(Line::name).toList(),
                "no administrator, no coach, nobody who is asked about");
        assertEquals(2, plan(whole(Absent.SEATED), rows).count(Kind.ENDED));
    }

    @Test
    void aRoleOfAFileEndsWithTheFileAndAnAdminIsMadeByHand() {
        MemberSheet member = member("Aino", "Lehto", null, "aino", Source.FILE, Set.of(), Role.COUNCILLOR);
        Line line = one(whole(Absent.FILED), "Aino;Lehto;;aino;;Puheenjohtaja;;\n");
        assertEquals(Role.CHAIR, line.change().given().get(0).role());
        assertEquals(member.roles().get(0).id(), line.change().moved().get(0).role());
        Line admin = one(Choices.none(), "Aino;Lehto;;aino;;Pääkäyttäjä;;\n");
        assertEquals(List.of("adminByHand"), keys(admin));
        assertEquals(Kind.UNCLEAR, admin.kind());
        assertEquals(Kind.ADDED, one(answered(2, Choices.BARE), "Eeva;Uusi;e@x.example;;;Ylipäällikkö;;\n").kind());
        assertEquals(List.of("roleUnknown"), keys(one(Choices.none(), "Eeva;Uusi;e@x.example;;;Ylipäällikkö;;\n")));
        assertEquals(List.of("bodyUnknown"), keys(one(Choices.none(), "Eeva;Uusi;e@x.example;;;Jäsen;Kerho;\n")));
    }

    @Test
    void groupsAreKnownOrMadeWhereThatWasSaid() {
        assertEquals(GROUP.id(), one(Choices.none(), "Eeva;Uusi;;;gruppen Ingen ;;;\n").change().wishes().group());
        assertTrue(keys(one(Choices.none(), "Eeva;Uusi;;;Uudet;;;\n")).contains("noGroup"));
        Plan made = plan(new Choices(Absent.STAY, false, true, Role.COUNCILLOR, Map.of()), "Eeva;Uusi;;;Uudet;;;\nOuti;Uusi;;;uudet;;;\n");
        assertEquals(List.of("Uudet"), made.newGroups());
        assertEquals("Uudet", made.lines().get(1).newGroup());
        assertEquals(Role.COUNCILLOR, made.lines().get(0).change().given().get(0).role());
    }

    @Test
    void whatIsShownHasAMarkOfItsOwn() {
        member("Aino", "Lehto", "aino@x.example", "aino", Source.FILE, Set.of());
        String row = "Aino;Lehto;uusi@x.example;aino;;;;\n";
        var first = plan(Choices.none(), row).seen();
        assertEquals(first, plan(Choices.none(), row).seen());
        MemberSheet was = members.remove(0);
        members.add(new MemberSheet(was.id(), was.given(), "Muuttunut", was.email(), was.language(), was.group(), was.loginKey(), was.source(), was.sources(), was.locked(),
                false, false, was.roles()));
        assertNotEquals(first, plan(Choices.none(), row).seen());
    }

    @Test
    void whatIsKeptBetweenPagesComesBackAsItWas() {
        Choices choices = new Choices(Absent.SEATED, true, false, Role.DEPUTY, Map.of(3, Choices.NEW));
        assertEquals(choices, Stored.choices(Stored.choices(choices)));
        Grid grid = TableFile.read((HEAD + "Eeva;\"Uu;\"\"si\";;;;;;\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(grid, Grid.of(grid.stored()));
        assertEquals(Recognising.understand(grid, Map.of()), Stored.understood(Stored.understood(Recognising.understand(grid, Map.of()))));
    }
}
