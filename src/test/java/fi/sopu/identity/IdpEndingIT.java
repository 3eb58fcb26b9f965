package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.saml.control.Certificates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Certificates and metadata that end soon, or have: on the admin's pages, in the health check and in the metrics. */
@ExtendWith(RunningSopu.class)
class IdpEndingIT {

    private static final String COUNCIL = "pirkanmaa";
    private static Everything everything;
    private static String url;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        url = running.stack().url();
    }

    private static Instant in(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static String metadata(int days) {
        return new Certificates().metadata(everything, COUNCIL, in(days));
    }

    private static void give(Person admin, String xml) {
        Page page = admin.go("/identity/idp?path=demo");
        ConnectingIdpIT.paste(page, xml);
        page.waitForURL("**/identity/idp?path=demo");
        admin.go("/identity/members");
    }

    /** What the admin reads above every page, and what the machines read; both nothing where all is well. */
    private static void assertTold(Person admin, String word, int ending, int ended) {
        String band = String.join(" ", admin.page().locator(".band").allInnerTexts());
        assertEquals(word != null, word != null && band.contains(word) || band.contains("vanhene") || band.contains("vanheni"), band);
        APIResponse health = admin.context().request().get(url + "/health/ready");
        assertEquals(200, health.status(), "a node out of service would not help");
        assertEquals(ending, number("\"endingWithin30Days\": *\"?(\\d+)", health.text()));
        assertEquals(ended, number("\"ended\": *\"?(\\d+)", health.text()));
        String metrics = admin.context().request().get(url + "/metrics").text();
        assertEquals(ending, number("(?m)^sopu_idp_ending[^ ]* (\\d+)", metrics));
        assertEquals(ended, number("(?m)^sopu_idp_ended[^ ]* (\\d+)", metrics));
    }

    private static int number(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern + " in " + text.substring(0, Math.min(2000, text.length())));
        return Integer.parseInt(found.group(1));
    }

    private static int loginAnswers() {
        try (Person visitor = Person.visitor(everything, COUNCIL, "fi", Screen.PHONE)) {
            return visitor.context().request().get(url + "/" + COUNCIL + "/saml/demo/login", com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0)).status();
        }
    }

    @Test
    void whatEndsSoonIsToldAndWhatHasEndedIsRefusedOrTold() {
        String good = metadata(3000);
        try (Person ville = Person.login(everything, COUNCIL, "ville.toivola", "fi", Screen.PHONE)) {
            give(ville, good);
            assertTold(ville, null, 0, 0);
            try {
                give(ville, metadata(31));
                assertTold(ville, null, 0, 0);
                give(ville, metadata(10));
                assertTold(ville, "vanhenee", 1, 0);
                assertEquals(List.of(), Accessibility.violations(ville.page()));
                ville.picture("idp-ending");
                give(ville, good.replaceFirst(" entityID=", " validUntil=\"" + in(10) + "\" entityID="));
                assertTold(ville, "vanhenee", 1, 0);
                assertEquals(303, loginAnswers());

                // a certificate's own end is told and does not lock the council out: its key is what is trusted
                give(ville, metadata(-1));
                assertTold(ville, "vanheni", 1, 1);
                ville.picture("idp-ended");
                try (Person aino = Person.login(everything, COUNCIL, "aino.lehto", "fi", Screen.PHONE)) {
                    assertEquals(url + "/" + COUNCIL + "/", aino.page().url());
                }

                // metadata that says itself that it is over is worth nothing any more
                Instant end = Instant.now().plusSeconds(15);
                give(ville, good.replaceFirst(" entityID=", " validUntil=\"" + end + "\" entityID="));
                assertTold(ville, "vanhenee", 1, 0);
                ville.page().waitForTimeout((double) Math.max(0, Duration.between(Instant.now(), end).toMillis()) + 1000);
                ville.go("/identity/members");
                assertTold(ville, "vanheni", 1, 1);
                assertEquals(503, loginAnswers());
                Page page = ville.go("/identity/idp?path=demo");
                ConnectingIdpIT.paste(page, good.replaceFirst(" entityID=", " validUntil=\"" + in(-1) + "\" entityID="));
                page.locator(".messages .note").first().waitFor();
            } finally {
                give(ville, good);
            }
            assertTold(ville, null, 0, 0);
            assertFalse(ville.page().content().contains("note-wrong band"));
            assertEquals(303, loginAnswers());
        }
    }
}
