package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrators' pages, with something on each, in every language: nothing for axe to find, nothing to scroll sideways. */
@ExtendWith(RunningSopu.class)
class AdminPagesIT {

    @Test
    void everyPageReadsWellInEveryLanguage(Everything everything) {
        OwnCouncil council = OwnCouncil.found(everything, "kuvala");
        String admin = council.enter(council.member("Pääkäyttäjä", Role.REGIONAL_ADMIN));
        UUID group = UUID.randomUUID();
        council.write("insert into council_group (tenant_id, id, name_fi, name_sv, source) values (?, ?, 'Kuvalan ryhmä', 'Bildgruppen', 'FILE')", council.tenant(), group);
        council.write("insert into term (tenant_id, id, starts, ends) values (?, gen_random_uuid(), '2025-06-01', '2029-05-31')", council.tenant());
        UUID member = council.member("Käyräkangas-Svartström", Role.VICE_CHAIR);
        council.write("update member set group_id = ?, email = 'testi.kayrakangas@kuvala.example' where id = ?", group, member);
        council.write(
                "insert into member_role (tenant_id, id, member_id, role, starts, ends, source) values (?, gen_random_uuid(), ?, 'COUNCILLOR', '2025-06-01', '2026-05-31', 'FILE')",
                council.tenant(), member);
        council.write("update member set removed = now() where id = ?", council.member("Poistunut", Role.DEPUTY));
        for (String name : List.of("Testi Käyräkangas-Svartström", "Outo Vieras")) {
            council.write("insert into newcomer (tenant_id, id, idp_entity_id, key_name, key_value, name, email, first_came, last_came, times) "
                    + "values (?, gen_random_uuid(), 'https://idp.kuvala.example/saml', 'NameID', ?, ?, 'joku@kuvala.example', now(), now(), 3)", council.tenant(),
                    "key-" + name.hashCode(), name);
        }
        OwnCouncil platform = OwnCouncil.platform(everything);
        UUID operator = platform.member("Kuvaaja", Role.PLATFORM_ADMIN);
        List<String> wrong = new ArrayList<>();
        look(council, admin, wrong, "/identity/members", "/identity/member", "/identity/member?id=" + member, "/identity/council-groups", "/identity/waiting", "/identity/idps",
                "/process/bodies",
                "/audit/log");
        look(platform, platform.enter(operator), wrong, "/platform/councils", "/platform/add-council", "/platform/add-council?by=hand", "/platform/council?slug=kuvala",
                "/platform/edit-council?slug=kuvala",
                "/identity/members", "/identity/waiting", "/audit/log");
        platform.write("update member_role set ends = '2025-06-02' where member_id = ?", operator);
        assertEquals(List.of(), wrong);
    }

    private static void look(OwnCouncil council, String session, List<String> wrong, String... paths) {
        Page page = council.browse(session);
        for (String path : paths) {
            String name = council.slug() + path.replaceAll("\\?.*=", "-").replaceAll("[^a-z-]", "-").replaceAll("-[0-9a-f-]{20,}", "-one");
            for (String language : List.of("fi", "sv", "en")) {
                page.setViewportSize(375, 760);
                page.navigate(council.url(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
                page.locator("details.more > summary").filter(new Locator.FilterOptions().setVisible(true)).all().forEach(summary -> summary.click());
                wrong.addAll(Accessibility.violations(page));
                Pictures.ofAll(page, name + "-" + language + "-375.png");
                page.setViewportSize(320, 640);
                if (!Accessibility.fits(page)) {
                    wrong.add("scrolls sideways: " + page.url());
                }
                if (language.equals("sv")) {
                    page.setViewportSize(1280, 900);
                    wrong.addAll(Accessibility.violations(page));
                    Pictures.ofAll(page, name + "-1280.png");
                }
                if (page.locator("body").innerText().contains("??")) {
                    wrong.add("a text is missing at " + page.url());
                }
            }
        }
        page.context().close();
    }
}
