package fi.sopu.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Pictures;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Zone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator builds a tree of units, moves people and units from a day on, ends one, and takes back what was done. */
@ExtendWith(RunningSopu.class)
class UnitsIT {

    private static LocalDate today;

    private static OwnCouncil council;
    private static UUID kept;
    private static Page page;

    @BeforeAll
    static void found(Everything everything) {
        today = LocalDate.now(Zone.HERE);
        council = OwnCouncil.found(everything, "yksikkola");
        for (int i = 0; i < 30; i++) {
            kept = council.member("Väki" + (char) ('a' + i / 2) + i % 2, Role.OFFICE_HOLDER);
        }
        page = council.browse(council.enter(council.member("Ylläpitäjä", Role.REGIONAL_ADMIN)));
    }

    @AfterAll
    static void leave() {
        page.context().close();
    }

    private static String number(String query) {
        return council.read("select (" + query + ")::text").get(0);
    }

    private static void add(String name, String below) {
        page.navigate(council.url("/unit/unit"));
        page.locator("[id='name:nameFi']").fill(name);
        if (below != null) {
            page.locator("[id='name:parent']").selectOption(new SelectOption().setLabel(below));
        }
        page.locator("[id='name:save']").click();
        page.waitForURL("**/unit/unit?id=*");
    }

    private static String unit(String name) {
        return council.read("select id::text from unit where name_fi = '" + name + "'").get(0);
    }

    private static void look(String path, String picture) {
        page.navigate(council.url(path));
        for (int width : new int[]{375, 1280}) {
            page.setViewportSize(width, width == 375 ? 667 : 900);
            assertEquals(List.of(), Accessibility.violations(page));
            Pictures.ofAll(page, picture + "-" + width + ".png");
        }
    }

    @Test
    void fromAnEmptyCouncilToATreeWithItsPeople() {
        look("/unit/units", "units-none");
        assertTrue(page.locator("main").innerText().contains("Lisää ensin vastuualueet"));
        add("Sairaanhoito", null);
        add("Sosiaalityö", null);
        add("Leikkaus", "Sairaanhoito");
        add("Päivystys", "Sairaanhoito");
        add("Yötiimi", "Sairaanhoito / Päivystys");
        page.navigate(council.url("/unit/unit"));
        page.locator("[id='name:nameFi']").fill("leikkaus");
        page.locator("[id='name:parent']").selectOption(new SelectOption().setLabel("Sairaanhoito"));
        page.locator("[id='name:save']").click();
        page.locator(".note-wrong").waitFor();
        assertEquals("5", number("select count(*) from unit"), "no twins");

        seat("Yötiimi", 3);
        assertEquals("3", number("select count(*) from unit_seat where until_day is null"));
        look("/unit/units", "units");
        List<String> rows = page.locator("[id='units:list_data'] tr").allInnerTexts().stream().map(row -> row.replaceAll("\\s+", " ").strip()).toList();
        assertEquals(5, rows.size());
        assertTrue(rows.get(0).startsWith("Sairaanhoito") && rows.get(1).startsWith("Leikkaus") && rows.get(3).startsWith("Yötiimi"), rows.toString());
        page.locator("[id='units:filter']").pressSequentially("yöt");
        Eventually.holds(page, () -> page.locator("[id='units:list_data'] tr").count() == 1);
        look("/unit/people?unit=" + unit("Yötiimi"), "unit-people");
        look("/unit/unit?id=" + unit("Päivystys"), "unit");

        aPersonMovesTomorrow();
        aUnitMovesAndIsTakenBack();
        aUnitEndsAndIsTakenBack();
        aFileSeatsPeopleAndIsTakenBack();
        aMemberLeaves();
        theDatabaseRefusesTwoUnitsOnOneDay();
    }

    /** The first so many of those who are in no unit. */
    private static void seat(String unit, int many) {
        page.navigate(council.url("/unit/people?unit=" + unit(unit)));
        page.locator("[id='people:where']").selectOption("NOWHERE");
        page.locator("[id='people:list_data'] input[data-chooses]").first().waitFor();
        for (int i = 0; i < many; i++) {
            page.locator("[id='people:list_data'] input[data-chooses]").nth(i).check();
        }
        page.locator("[data-opens=ask-seat]").click();
        page.locator("[id='many:seat']").click();
        page.locator(".note-good").waitFor();
        assertTrue(page.locator(".note-good").innerText().contains("Siirrettyjä: " + many), page.locator(".note-good").innerText());
    }

    private static void aPersonMovesTomorrow() {
        page.navigate(council.url("/unit/people?unit=" + unit("Yötiimi")));
        page.locator("[id='people:list_data'] input[data-chooses]").first().check();
        String who = page.locator("[id='people:list_data'] input[data-chooses]").first().inputValue();
        page.locator("[id='many:target']").selectOption(new SelectOption().setLabel("Sosiaalityö"));
        page.locator("[id='many:from_input']").fill(today.plusDays(1).format(DateTimeFormatter.ofPattern("d.M.yyyy")));
        page.locator("[data-opens=ask-seat]").click();
        page.locator("[id='many:seat']").click();
        page.locator(".note-good").waitFor();
        assertEquals(today.toString(), number("select until_day from unit_seat where member_id = '" + who + "' and unit_id = '" + unit("Yötiimi") + "'"));
        assertEquals(today.plusDays(1).toString(), number("select from_day from unit_seat where member_id = '" + who + "' and unit_id = '" + unit("Sosiaalityö") + "'"));
        look("/unit/person?id=" + who, "unit-person");
        assertEquals(2, page.locator(".rowlist li").count());
    }

    private static void aUnitMovesAndIsTakenBack() {
        page.navigate(council.url("/unit/unit?id=" + unit("Yötiimi")));
        page.locator("[id='moving:parent']").selectOption(new SelectOption().setLabel("Sosiaalityö"));
        page.locator("[data-opens=ask-move]").click();
        assertTrue(page.locator("dialog[open]").innerText().contains("3"), page.locator("dialog[open]").innerText());
        page.locator("[id='moving:move']").click();
        page.locator(".undo-now button").waitFor();
        String parent = "select parent_id from unit_place where unit_id = '" + unit("Yötiimi") + "' and until_day is null";
        assertEquals(unit("Sosiaalityö"), number(parent));
        page.locator(".undo-now button").click();
        Eventually.holds(page, () -> number(parent).equals(unit("Päivystys")));
    }

    private static void aUnitEndsAndIsTakenBack() {
        page.navigate(council.url("/unit/unit?id=" + unit("Päivystys")));
        page.locator("[data-opens=ask-end]").click();
        page.locator("[id='ending:end']").click();
        page.locator(".undo-now button").waitFor();
        assertEquals("2", number("select count(*) from unit_place where until_day = '" + today + "'"), "it and what is below it");
        assertEquals("0", number("select count(*) from unit_seat where unit_id = '" + unit("Yötiimi") + "' and until_day is null"));
        page.locator(".undo-now button").click();
        Eventually.holds(page, () -> number("select count(*) from unit_place where until_day is not null").equals("0"));
        assertEquals("2", number("select count(*) from unit_seat where unit_id = '" + unit("Yötiimi") + "' and until_day is null"));
    }

    private static void aFileSeatsPeopleAndIsTakenBack() {
        List<String> free = council.read("select m.id::text from member m where not exists (select from unit_seat s where s.member_id = m.id) order by m.family limit 2");
        council.write("update member set email = 'eka@yksikkola.example' where id = ?", UUID.fromString(free.get(0)));
        council.write("update member set login_key = 'toka' where id = ?", UUID.fromString(free.get(1)));
        look("/unit/files", "unit-files");
        page.locator("[id='upload:pasted']").fill("Tunniste;Sähköposti;Yksikkö;Alkaen\n;EKA@yksikkola.example;Leikkaus;\n"
                + "toka;;Sosiaalityö / Etsivä työ;\n;kuka@yksikkola.example;Leikkaus;");
        page.locator("[id='upload:take']").click();
        page.waitForURL("**/unit/file?id=*");
        assertEquals(List.of("0", "3"), List.of(number("select count(*) from unit_act where kind = 'FILED'"), page.locator("[id='changes:list_data'] tr").count() + ""));
        assertTrue(page.locator("main").innerText().contains("kuka@yksikkola.example ei ole kenenkään jäsenen"), page.locator("main").innerText());
        page.locator("[id='choices:making']").check();
        page.locator("[id='choices:choose']").click();
        page.getByText("Sosiaalityö / Etsivä työ", new Page.GetByTextOptions().setExact(true)).waitFor();
        look(page.url().substring(council.url("").length()), "unit-file");
        page.locator("[data-opens=sure]").click();
        page.locator("[id='apply:do']").click();
        page.locator(".note-good").waitFor();
        assertEquals("1", number("select count(*) from unit_seat s join unit u on u.id = s.unit_id where s.source = 'FILE' and u.name_fi = 'Etsivä työ'"));
        page.navigate(council.url("/unit/files"));
        page.locator("[data-opens^=back-]").click();
        page.locator("dialog[open] .btn-danger").click();
        page.locator(".note-good").waitFor();
        assertEquals("0", number("select count(*) from unit_seat where source = 'FILE'"));
    }

    private static void aMemberLeaves() {
        council.write("insert into unit_seat (tenant_id, id, member_id, unit_id, from_day, source, with_member) values (?, gen_random_uuid(), ?, ?, ?, 'HAND', false)",
                council.tenant(),
                kept, UUID.fromString(unit("Leikkaus")), today.minusDays(9));
        page.navigate(council.url("/identity/member?id=" + kept));
        page.locator("[data-opens=remove]").click();
        page.locator("dialog[open] .btn-danger").click();
        Eventually.holds(page, () -> number("select until_day from unit_seat where member_id = '" + kept + "'").equals(today.minusDays(1).toString()));
    }

    private static void theDatabaseRefusesTwoUnitsOnOneDay() {
        String seat = "insert into unit_seat (tenant_id, id, member_id, unit_id, from_day, until_day, source, with_member) values (?, gen_random_uuid(), ?, ?, ?, ?, 'HAND', false)";
        LocalDate first = today.minusDays(9);
        assertThrows(RuntimeException.class, () -> council.write(seat, council.tenant(), kept, UUID.fromString(unit("Yötiimi")), first.minusDays(9), first));
        council.write(seat, council.tenant(), kept, UUID.fromString(unit("Yötiimi")), first.minusDays(9), first.minusDays(1));
        String place = "insert into unit_place (tenant_id, id, unit_id, parent_id, from_day) values (?, gen_random_uuid(), ?, null, ?)";
        assertThrows(RuntimeException.class, () -> council.write(place, council.tenant(), UUID.fromString(unit("Leikkaus")), today.plusDays(99)));
    }
}
