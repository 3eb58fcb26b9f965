package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Pictures;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Tokens;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has no account at the IdP comes in by a link in a mail: once, and no further than to take part. */
@ExtendWith(RunningSopu.class)
class OwnLinkIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/public/come\\?link=([^&\\s]+)&to=\\S+");

    private Everything everything;
    private OwnCouncil council;
    private Page desk;

    private UUID member(String family, Role role) {
        UUID member = council.member(family, role);
        council.write("update member set email = ? where id = ?", family.toLowerCase(java.util.Locale.ROOT) + "@linkki.example", member);
        return member;
    }

    private void mail(UUID member, String path) {
        council.write(
                "insert into mail (tenant_id, id, member_id, purpose, language, title, content, calendar_method, calendar, state, tries, claim, next_at, created_at, trouble) "
                        + "values (?, ?, ?, 'mail.tried', 'fi', 'Kysely', '[{\"heading\":\"Kysely\",\"lines\":[\"Rivi\"],\"link\":\"Avaa\",\"path\":\"" + path
                        + "\"}]', '', '', 'DUE', 0, '', now(), now(), '')",
                council.tenant(), UUID.randomUUID(), member);
        council.write("insert into mail_due (tenant_id, next_at, id) values (?, now(), ?)", council.tenant(), UUID.randomUUID());
    }

    /** The first link of the member's latest mail. */
    private String linkOf(String family, int mails) throws Exception {
        String address = family.toLowerCase(java.util.Locale.ROOT) + "@linkki.example";
        Mailbox mailbox = everything.stack().mailbox();
        Eventually.holds(desk, () -> mailbox.to(address).size() == mails);
        MimeMessage latest = mailbox.to(address).get(mails - 1);
        Matcher link = LINK.matcher(Mailbox.found(latest, "text/plain"));
        assertTrue(link.find(), Mailbox.found(latest, "text/plain"));
        return link.group();
    }

    private Page phone() {
        BrowserContext context = everything.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(375, 667).setLocale("fi-FI"));
        return context.newPage();
    }

    @Test
    void whoHasNoAccountComesInOnceByAMail(Everything running) throws Exception {
        everything = running;
        council = OwnCouncil.found(everything, "linkkila");
        UUID hanna = member("Hoitaja", Role.COUNCILLOR);
        member("Johtaja", Role.CHAIR);
        UUID nobody = council.member("Osoitteeton", Role.COUNCILLOR);
        desk = council.browse(council.enter(member("Hallitsija", Role.REGIONAL_ADMIN)));
        desk.setViewportSize(1280, 800);

        whoMayMoreOrHasNoAddressIsRefused(nobody);
        desk.navigate(council.url("/identity/member?id=" + hanna));
        desk.locator("button[id='way:let']").click();
        Eventually.text(desk.locator("#messages"), "jokaisessa viestissä on linkki");
        Eventually.text(desk.locator("#way"), "Tulee sisään omalla linkillä");
        assertEquals(List.of(), Accessibility.violations(desk));
        Pictures.ofAll(desk, "own-link-member-1280.png");

        mail(hanna, "/notice/mail");
        String link = linkOf("hoitaja", 1);
        Page phone = phone();
        phone.navigate(link);
        assertTrue(phone.locator("main").innerText().contains("Hei Testi Hoitaja!"), phone.locator("main").innerText());
        assertTrue(Accessibility.fits(phone));
        assertEquals(List.of(), Accessibility.violations(phone));
        Pictures.ofScreen(phone, "own-link-375.png");
        assertEquals(List.of("f"), council.read("select used::text from personal_link where link_hash = '" + hash(link) + "'").stream().map(one -> one.substring(0, 1)).toList());
        phone.locator("button[id='come:go']").click();
        phone.waitForURL("**/notice/mail");
        assertEquals(200, phone.navigate(council.url("/")).status());
        // the mail pressed again in the same browser just goes on
        phone.navigate(link);
        phone.waitForURL("**/notice/mail");

        aUsedLinkHasAnotherSent(hanna, link);
        aLinkMakesNobodyMore(phone, hanna);
        phone.navigate(council.url("/identity/logout"));
        Eventually.text(phone.locator("main"), "Olet kirjautunut ulos");

        mail(hanna, "/");
        String last = linkOf("hoitaja", 3);
        Page other = phone();
        other.navigate(last);
        other.locator("button[id='come:go']").click();
        other.waitForURL(council.url("/"));
        // a login that has run out leads back to the link's own page and not to an IdP
        council.write("update login set seen = now() - interval '3 hours' where idp_id is null");
        other.navigate(council.url("/notice/mail"));
        other.waitForURL("**/public/come?link=*");
        Eventually.text(other.locator("main"), "jo käytetty");
        stopped(hanna, last, other);
        desk.context().close();
        other.context().close();
        phone.context().close();
    }

    private void whoMayMoreOrHasNoAddressIsRefused(UUID nobody) {
        desk.navigate(council.url("/identity/member?id=" + nobody));
        desk.locator("button[id='way:let']").click();
        Eventually.text(desk.locator("#messages"), "ei ole sähköpostiosoitetta");
        desk.navigate(council.url("/identity/members"));
        Locator box = desk.locator("tr", new Page.LocatorOptions().setHasText("Johtaja")).locator("input[data-chooses]");
        box.check();
        desk.locator("#many details", new Page.LocatorOptions().setHasText("Miten pääsee sisään")).locator("summary").click();
        desk.locator("[data-opens='ask-let']").click();
        desk.locator("button[id='many:letMany']").click();
        Eventually.text(desk.locator("#messages"), "on kirjauduttava tunnuksella");
        assertEquals(List.of("0"), council.read("select count(*)::text from member where by_link"));
    }

    private void aUsedLinkHasAnotherSent(UUID hanna, String link) throws Exception {
        Page stranger = phone();
        stranger.navigate(link);
        Eventually.text(stranger.locator("main"), "jo käytetty");
        assertEquals(0, stranger.locator("button[id='come:go']").count());
        Pictures.ofScreen(stranger, "own-link-used-375.png");
        stranger.locator("button[id='come:another']").click();
        Eventually.text(stranger.locator("#messages"), "Uusi linkki on lähtenyt");
        String next = linkOf("hoitaja", 2);
        assertTrue(next.endsWith("&to=%2Fnotice%2Fmail"), "it leads where the first one did: " + next);
        // many a day are refused with a word
        for (int i = 0; i < 12; i++) {
            council.write("insert into personal_link select tenant_id, gen_random_uuid(), ?, ?, now() + interval '14 days', true from member where id = ?", hanna, "x" + i, hanna);
        }
        stranger.locator("button[id='come:another']").click();
        Eventually.text(stranger.locator("#messages"), "jo monta linkkiä");
        council.write("delete from personal_link where link_hash like 'x%'");
        stranger.navigate(link.replaceAll("link=[^&]+", "link=" + Tokens.fresh()));
        Eventually.text(stranger.locator("main"), "ei pääse sisään");
        // no other host, whatever the address says
        stranger.navigate(next.replaceAll("to=.*", "to=%2F%2Fevil.example%2F"));
        stranger.locator("button[id='come:go']").click();
        stranger.waitForURL(council.url("/"));
        stranger.context().close();
    }

    /** A mailbox is weaker than an account: whatever roles somebody is given later, by a link they take part and no more. */
    private void aLinkMakesNobodyMore(Page phone, UUID hanna) {
        council.write("insert into member_role (tenant_id, id, member_id, role, starts, source) values (?, ?, ?, 'REGIONAL_ADMIN', '2025-06-01', 'FILE')", council.tenant(),
                UUID.randomUUID(), hanna);
        assertEquals(403, phone.navigate(council.url("/identity/members")).status());
        assertEquals(403, phone.navigate(council.url("/process/start")).status());
        assertEquals(200, phone.navigate(council.url("/")).status());
        Page account = council.browse(council.enter(hanna));
        assertEquals(200, account.navigate(council.url("/identity/members")).status(), "by the account the same person may");
        account.context().close();
        council.write("delete from member_role where member_id = ? and role = 'REGIONAL_ADMIN'", hanna);
    }

    private void stopped(UUID hanna, String link, Page phone) throws Exception {
        mail(hanna, "/");
        phone.navigate(linkOf("hoitaja", 4));
        phone.locator("button[id='come:go']").click();
        phone.waitForURL(council.url("/"));
        mail(hanna, "/");
        String unused = linkOf("hoitaja", 5);
        desk.navigate(council.url("/identity/member?id=" + hanna));
        desk.locator("[data-opens='stop-links']").click();
        desk.locator("button[id='way:stop']").click();
        Eventually.text(desk.locator("#messages"), "Linkit on lopetettu");
        phone.navigate(council.url("/notice/mail"));
        assertFalse(phone.url().endsWith("/notice/mail"), "the login has ended: " + phone.url());
        for (String none : List.of(unused, link)) {
            phone.navigate(none);
            Eventually.text(phone.locator("main"), "ei pääse sisään");
        }
    }

    private static String hash(String link) {
        Matcher parts = LINK.matcher(link);
        assertTrue(parts.matches(), link);
        return Tokens.hash(parts.group(1));
    }
}
