package fi.sopu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fi.sopu.process.Known;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Robustness;
import fi.sopu.process.TopBand;
import fi.sopu.process.Turnout;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A published report as visitors read it, on phones, desktops and paper: of today, and of the time before themes. */
@ExtendWith(RunningSopu.class)
class PublicReportIT {

    private static final int POHJANMAA = 3;
    private static final List<String> FI = List.of("Kuuntelemme toisiamme loppuun", "Asiat valmistellaan niin ajoissa, että ryhmät ehtivät keskustella niistä",
            "Kiitämme onnistumisista", "Kokoukset päättyvät sovittuun aikaan", "Annamme jokaiselle puheenvuoron", "Eri ryhmät tapaavat säännöllisesti",
            "Esityslistan liitteet ovat luettavia", "Uudet valtuutetut perehdytetään", "Kysymme ennen kuin arvostelemme", "Päätöksen vaikutukset kerrotaan");
    private static final List<String> SV = List.of("Vi lyssnar på varandra till slut", "Ärendena bereds i så god tid att grupperna hinner diskutera dem",
            "Vi tackar för det som lyckas", "Sammanträdena slutar i tid", "Alla får ordet", "Grupperna träffas regelbundet", "Bilagorna går att läsa",
            "Nya ledamöter introduceras", "Vi frågar innan vi kritiserar", "Beslutens följder berättas");

    @Test
    void themesSignsAndWhatHangsOnWhoAnswered(Everything everything) throws SQLException {
        String path = published(everything, Samples.COPIES.written(Samples.result(grouped(Pole.WANTED), grouped(Pole.UNWANTED))));
        for (String language : List.of("sv", "fi", "en")) {
            for (Screen screen : Screen.values()) {
                try (Person visitor = Person.visitor(everything, "pohjanmaa", language, screen)) {
                    Page page = visitor.go(path + "&lang=" + language);
                    assertEquals(List.of(), Accessibility.violations(page));
                    assertTrue(Accessibility.fits(page), "scrolls sideways: " + screen);
                    Eventually.count(2, page.locator(".stays:not(.known)"));
                    assertTrue(page.locator(".stays:not(.known)").first().textContent().contains("83"));
                    Eventually.count(4, page.locator(".themes > ol > li"), "two themes in each question");
                    Eventually.count(6, page.locator(".bands > li").locator("visible=true"));
                    visitor.picture("report-themes-" + language);
                    page.locator("details.more > summary").evaluateAll("all => all.forEach(one => one.parentElement.open = true)");
                    assertEquals(List.of(), Accessibility.violations(page));
                    assertTrue(Accessibility.fits(page), "scrolls sideways unfolded: " + screen);
                    visitor.picture("report-themes-open-" + language);
                    if (screen == Screen.DESKTOP) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                        assertTrue(page.locator(".themes").first().isVisible());
                        assertTrue(page.locator("p.print-only.quiet").first().isVisible(), "says on paper what is on the page alone");
                        assertFalse(page.locator("button[data-prints]").isVisible());
                        page.setViewportSize(700, 1000);
                        visitor.picture("report-themes-print-" + language);
                    }
                    assertEquals(List.of(), visitor.complaints());
                }
            }
        }
    }

    @Test
    void aCopyFromBeforeThemes(Everything everything) throws SQLException {
        String path = published(everything, """
                {"format":1,"body":{"fi":"Aluevaltuusto","sv":"Välfärdsområdesfullmäktige"},"council":true,"process":{"fi":"Pelisäännöt"},
                "stage":{"fi":"Nykytila"},"kind":"SITUATION","closedOn":"2026-11-21","note":{},"questions":[{"kind":"IDEAS","pole":"WANTED",
                "asked":{"fi":"Mitä toivot?"},"topK":1,"roll":79,"participants":42,"answers":340,"ideas":[
                {"rank":1,"words":{"fi":"Kuuntelemme"},"share":0.7,"low":0.6,"high":0.8,"answers":31},
                {"rank":2,"words":{"fi":"Kiitämme"},"share":0.3,"low":0.2,"high":0.4,"answers":30}],"clauses":[]}]}""");
        try (Person visitor = Person.visitor(everything, "pohjanmaa", "fi", Screen.PHONE)) {
            Page page = visitor.go(path);
            String text = page.locator("main").innerText();
            assertTrue(text.contains("Kuuntelemme") && text.contains("340"), text);
            Eventually.count(0, page.locator(".bands, .stays, .themes"));
            assertFalse(page.content().contains("satunnaisilla otoksilla"), "its intervals were not made by counting anew from samples");
            assertEquals(List.of(), Accessibility.violations(page));
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static QuestionResult grouped(Pole pole) {
        List<IdeaResult> ideas = IntStream.range(0, FI.size()).mapToObj(i -> idea(i + 1, FI.get(i), SV.get(i), 0.78 - 0.06 * i, FI.size())).toList();
        List<ThemeResult> themes = new ArrayList<>();
        themes.add(new ThemeResult(idea(1, "Kuunteleminen ja puheenvuorot", "Att lyssna och få ordet", 0.75, 7), List.of(ideas.get(0), ideas.get(4), ideas.get(8))));
        themes.add(new ThemeResult(idea(2, "Hyvä valmistelu", "God beredning", 0.7, 7), List.of(ideas.get(1), ideas.get(6))));
        IntStream.of(2, 3, 5, 7, 9).forEach(i -> themes.add(new ThemeResult(idea(themes.size() + 1, FI.get(i), SV.get(i), 0.66 - 0.05 * i, 7), List.of())));
        return new QuestionResult(QuestionKind.IDEAS, pole, Words.of("Mitä toivot valtuustotyöltä?", "Vad önskar du av fullmäktigearbetet?"), new Turnout(79, 42, 340, 5),
                new ShownRanking(3, ideas, themes, new Robustness(5, 83), new Known(3, 85, true)));
    }

    private static IdeaResult idea(int rank, String fi, String sv, double share, int all) {
        TopBand band = rank <= 2 ? TopBand.IN : rank <= all / 2 ? TopBand.OPEN : TopBand.OUT;
        return new IdeaResult(rank, Words.of(fi, sv), share, share - 0.11, share + 0.08, 100 - rank, band);
    }

    /** Writes a copy as the council's own session would, and returns its path. */
    private static String published(Everything everything, String body) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection app = everything.stack().database().asApplication();
                PreparedStatement add = app.prepareStatement("insert into publication (id, tenant_id, slug, kind, source_id, body, published_at) "
                        + "values (?, ?, 'pohjanmaa', 'REPORT', gen_random_uuid(), ?, now())")) {
            app.setAutoCommit(false);
            app.createStatement().execute("select set_config('app.tenant', '" + POHJANMAA + "', true)");
            add.setObject(1, id);
            add.setInt(2, POHJANMAA);
            add.setString(3, body);
            add.executeUpdate();
            app.commit();
        }
        return "/public/report?id=" + id;
    }
}
