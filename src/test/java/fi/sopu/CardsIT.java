package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Pictures;
import fi.sopu.running.Accessibility;
import fi.sopu.running.CouncillorsPhone;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cards of src/docs, walked on a phone in a council where nothing has been done yet: what a card says to press is in sight where it is to be pressed, by the card's own words. */
@ExtendWith(RunningSopu.class)
class CardsIT {

    private static final Pattern PRESSED = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    /** What the pages say in the end. */
    private static final Map<String, List<String>> SAID = Map.of("fi",
            List.of("Valtuutettu", "Vaihe on auki", "Kiitos, olet vastannut", "kaikkiin tämän vaiheen kysymyksiin"), "sv",
            List.of("Fullmäktigeledamot", "Skedet är öppet", "Tack, du är klar", "alla frågor i det här skedet"));

    private Map<String, List<String>> cards;
    private String language;
    private List<String> said;

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void eachJobIsDoneFromItsSentence(String read, Everything everything) throws IOException {
        language = read;
        said = SAID.get(language);
        cards = Files.readAllLines(Path.of("docs", "cards.md")).stream().filter(line -> line.startsWith("| ")).map(line -> line.split(" \\| "))
                .collect(Collectors.toMap(row -> row[0].substring(2), row -> PRESSED.matcher(row[language.equals("fi") ? 1 : 2]).results().map(found -> found.group(1)).toList()));
        OwnCouncil council = OwnCouncil.found(everything, "korttila-" + language);
        anAdministratorAddsAMember(council);
        String stage = aChairOpensTheFirstStage(council);
        aCouncillorAnswers(council, stage);
        sopusAdministratorAddsACouncil(OwnCouncil.platform(everything));
    }

    /** "Kirjaudu, paina Jäsenet, lisää jäsen, ja anna hänelle rooli." */
    private void anAdministratorAddsAMember(OwnCouncil council) {
        Page page = phone(council, council.member("Hoitaja", Role.REGIONAL_ADMIN));
        press(page, cards.get("administrator of a council").get(0));
        page.locator("a[href$='/identity/member']").click();
        page.locator("[id='who:given']").fill("Kaisa");
        page.locator("[id='who:family']").fill("Korpi");
        page.locator("[id='who:save']").click();
        page.locator("[id='give:role']").selectOption("COUNCILLOR");
        page.locator("[id='give:giveRole']").click();
        page.locator("#roles li").first().waitFor();
        assertTrue(page.locator("#roles li").innerText().contains(said.get(0)), page.locator("#roles li").innerText());
        page.context().close();
    }

    /** "Kirjaudu, paina Aloita prosessi ja Aloita suunnittelu, avaa ensimmäinen vaihe ja lähetä vastaajille teksti, jonka sen sivu antaa." */
    private String aChairOpensTheFirstStage(OwnCouncil council) {
        for (int i = 0; i < 5; i++) {
            council.member("Valtuutettu-" + i, Role.COUNCILLOR);
        }
        Page page = phone(council, council.member("Vetäjä", Role.CHAIR));
        List<String> words = cards.get("chair, coach");
        words.forEach(word -> press(page, word));
        page.waitForURL("**/process/plan?*");
        page.locator(".timeline > li h3 a").first().click();
        page.waitForURL("**/process/stage?*");
        String stage = page.url().substring(page.url().indexOf("stage=") + 6);
        for (String question : council.read("select id::text from question where kind = 'IDEAS' and stage_id = '" + stage + "'")) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, page.context().request().post(council.url("/api/duel/questions/" + question + "/seeds"),
                        RequestOptions.create().setHeader("Content-Type", "application/json")
                                .setData("{\"token\": \"" + UUID.randomUUID() + "\", \"fi\": \"Ajatus numero " + i + "\"}"))
                        .status());
            }
        }
        page.reload();
        page.locator("[data-opens=opening]").click();
        page.locator("#opening .btn-primary").click();
        Eventually.text(page.locator("#messages"), said.get(1));
        page.locator(".invite summary:has(.tongue[lang=" + language + "])").click();
        assertTrue(page.locator("#invite-" + language).isVisible(), "the words to send");
        page.navigate(council.url("/"));
        assertTrue(named(page, words.get(0)).isVisible(), "one word for one thing, with a process running too");
        page.context().close();
        return stage;
    }

    /** "Avaa valtuustosi osoite puhelimella, kirjaudu, paina Aloita ja tee, mitä sivu pyytää, kunnes se kiittää." */
    private void aCouncillorAnswers(OwnCouncil council, String stage) {
        Page visitor = council.browse("sopu-language=" + language);
        visitor.setViewportSize(375, 667);
        visitor.navigate(council.url("/"));
        assertTrue(visitor.locator("main a.btn").first().isVisible() && visitor.locator("main a.btn").first().boundingBox().y < 667, "the way to sign in");
        visitor.context().close();
        Page page = phone(council, UUID.fromString(council.read("select id::text from member where family = 'Valtuutettu-0'").get(0)));
        press(page, cards.get("councillor").get(0));
        page.waitForURL("**/duel/prioritise?*");
        assertTrue(page.url().contains(stage), page.url());
        Locator onward = page.locator("#task .ask-done button.btn-primary");
        for (int questions = 0; questions < 6; questions++) {
            CouncillorsPhone.answer(page, 60);
            assertTrue(page.locator("#task .ask-done h2").innerText().startsWith(said.get(2)), page.locator("#task .ask-done h2").innerText());
            if (onward.count() == 0 || !onward.isVisible()) {
                break;
            }
            onward.click();
        }
        assertTrue(page.locator("#task .ask-done").innerText().contains(said.get(3)), page.locator("#task .ask-done").innerText());
        page.context().close();
    }

    /** "Kirjaudu osoitteessa /platform/, lisää valtuusto ja lähetä sen ensimmäiselle pääkäyttäjälle linkki, jonka valtuuston sivu antaa." */
    private void sopusAdministratorAddsACouncil(OwnCouncil platform) {
        UUID operator = platform.member("Korttien", Role.PLATFORM_ADMIN);
        Page page = phone(platform, operator);
        page.locator("a[href*='/platform/add-council']").click();
        page.locator("a[href*='by=hand']").click();
        Map.of("slug", "korttikunta-" + language, "nameFi", "Korttikunta", "nameSv", "Kortkommun", "nameEn", "Cards", "seats", "9", "contactName", "Kaisa Korpi", "contactEmail",
                "k-" + language + "@kortti.example")
                .forEach((field, text) -> page.locator("[id='add:" + field + "']").fill(text));
        page.locator("[id='add:save']").click();
        page.waitForURL("**/platform/council?slug=korttikunta-" + language);
        page.locator("#next ~ * a[href*='/platform/door']").first().click();
        page.locator("[id='invite:given']").fill("Kaisa");
        page.locator("[id='invite:family']").fill("Korpi");
        page.locator("[id='invite:address']").fill("k-" + language + "@kortti.example");
        page.locator("[id='invite:make']").click();
        page.locator("#link").waitFor();
        assertTrue(page.locator("#link").inputValue().contains("/korttikunta-" + language + "/"), page.locator("#link").inputValue());
        look(page, "card-" + language + "-platform");
        page.context().close();
        platform.write("update member_role set ends = '2025-06-02' where member_id = ?", operator);
    }

    private Page phone(OwnCouncil council, UUID member) {
        Page page = council.browse(council.enter(member));
        page.setViewportSize(375, 667);
        page.navigate(council.url("/?lang=" + language));
        assertEquals(language, page.locator("html").getAttribute("lang"));
        return page;
    }

    private static Locator named(Page page, String word) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word).setExact(true))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true)))
                .first();
    }

    private void press(Page page, String word) {
        look(page, "card-" + language + "-" + word.replace(' ', '-'));
        named(page, word).click();
    }

    private static void look(Page page, String name) {
        Pictures.ofScreen(page, name + ".png");
        assertEquals(List.of(), Accessibility.violations(page), name);
        assertTrue(Accessibility.fits(page), name + " scrolls sideways");
    }
}
