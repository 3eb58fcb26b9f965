package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Forged and replayed messages against the running application, over HTTP, made with the IdP's own key where that helps
 * the attacker. Each refusal follows a login that works, opens nothing, tells the browser nothing, and leaves one line
 * in the log and one row in the audit trail.
 */
@ExtendWith(RunningSopu.class)
class ForgeryIT {

    private static final String COUNCIL = "pirkanmaa";
    /** What an IdP signs is pinned at the first login; here each case signs what it likes. */
    private static final String ANY_SIGNATURE = "update idp set signs = null where path = 'demo'";
    private static Everything everything;
    private static ForgersDesk desk;
    private static ForgersDesk allowing;
    private static PaperIdp stranger;
    private static SealedForgeries sealed;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        desk = new ForgersDesk(running, COUNCIL, "responses");
        allowing = new ForgersDesk(running, COUNCIL, "allowances");
        stranger = new PaperIdp();
        sealed = new SealedForgeries(Outsider.sp(running, COUNCIL), stranger);
    }

    @AfterAll
    static void thePageTellsWhatWasSeen() {
        desk.change("update idp set signs = 'BOTH' where path = 'demo'");
        desk.table.check();
        allowing.table.check();
    }

    /** What the standard allows and products send, and the same in a forger's hand. */
    @TestFactory
    Stream<DynamicTest> whatIsAllowedIsBelievedAndItsForgedTwinIsNot() {
        return new Allowances(stranger, Outsider.sp(everything, COUNCIL)).all().entrySet().stream().map(a -> dynamicTest(a.getKey(), () -> {
            desk.change(ANY_SIGNATURE);
            Outsider browser = new Outsider(everything);
            PaperResponse right = desk.answerTo(browser.begin(COUNCIL));
            a.getValue().right().accept(right);
            ForgersDesk.assertAccepted(browser.answer(right.to.acs(), right.bytes()));
            allowing.table.add(a.getKey(), "believed", "believed");
            for (Map.Entry<String, Forgeries.Forgery> twin : a.getValue().twins().entrySet()) {
                desk.change(ANY_SIGNATURE);
                PaperResponse wrong = desk.answerTo(browser.begin(COUNCIL));
                twin.getValue().change().accept(wrong);
                allowing.assertRefused(a.getKey() + ": " + twin.getKey(), twin.getValue().reason(), browser.answer(wrong.to.acs(), wrong.bytes()), browser);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsRefused() {
        return refused(new Forgeries(stranger).all(), response -> {});
    }

    @TestFactory
    Stream<DynamicTest> whatIsWronglyEncryptedIsRefused() {
        return refused(sealed.all(), sealed::seal);
    }

    @Test
    void cbcIsTakenWhereItIsChosenAndTheResponseIsSigned() {
        desk.with("cbc_accepted = true", "cbc_accepted = false", () -> refused(sealed.withCbc(), sealed::sealByCbc).forEach(ForgeryIT::run));
    }

    @Test
    void whereEncryptionIsAskedForTheClearIsRefused() {
        desk.with("encryption_required = true", "encryption_required = false",
                () -> run(refusal("in the clear where encryption is asked for", new Forgeries.Forgery(r -> {}, "encryption.missing"), sealed::seal)));
    }

    private static void run(DynamicTest test) {
        try {
            test.getExecutable().execute();
        } catch (Throwable failed) {
            throw new AssertionError(test.getDisplayName(), failed);
        }
    }

    private static Stream<DynamicTest> refused(Map<String, Forgeries.Forgery> cases, Consumer<PaperResponse> right) {
        return cases.entrySet().stream().map(f -> refusal(f.getKey(), f.getValue(), right));
    }

    private static DynamicTest refusal(String name, Forgeries.Forgery forgery, Consumer<PaperResponse> makeRight) {
        return dynamicTest(name, () -> {
            desk.change(ANY_SIGNATURE);
            Outsider browser = new Outsider(everything);
            PaperResponse right = desk.answerTo(browser.begin(COUNCIL));
            makeRight.accept(right);
            ForgersDesk.assertAccepted(browser.answer(right.to.acs(), right.bytes()));
            PaperResponse wrong = desk.answerTo(browser.begin(COUNCIL));
            forgery.change().accept(wrong);
            HttpResponse<String> answer = browser.answer(wrong.to.acs(), wrong.bytes());
            // over HTTP a Response is looked up by the request that it names, before all else that is said of it
            String reason = switch (name) {
                case "no InResponseTo", "another element", "an assertion alone" -> "response.unsolicited";
                case "another InResponseTo" -> "request.unknown";
                default -> forgery.reason();
            };
            desk.assertRefused(name, reason, answer, browser);
        });
    }

    @TestFactory
    Stream<DynamicTest> wrappedSignaturesAreRefused() {
        return Wrapping.all().entrySet().stream().map(wrap -> dynamicTest(wrap.getKey(), () -> {
            desk.change(ANY_SIGNATURE);
            Outsider browser = new Outsider(everything);
            PaperResponse right = signedOnce(wrap.getKey(), browser);
            ForgersDesk.assertAccepted(browser.answer(right.to.acs(), right.bytes()));
            PaperResponse wrapped = signedOnce(wrap.getKey(), browser);
            String forged = wrap.getValue().apply(wrapped.text());
            HttpResponse<String> answer = browser.answer(wrapped.to.acs(), forged.getBytes(StandardCharsets.UTF_8));
            desk.assertRefused("wrapped: " + wrap.getKey(), null, answer, browser);
        }));
    }

    private static PaperResponse signedOnce(String wrapping, Outsider browser) {
        PaperResponse response = desk.answerTo(browser.begin(COUNCIL));
        response.signResponse = wrapping.startsWith("response");
        response.signAssertion = !response.signResponse;
        return response;
    }

    @Test
    void whatIsFarTooLargeIsNotEvenDecoded() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(COUNCIL);
        desk.assertRefused("1,250,000 bytes", "post.tooLong", browser.answer(target.acs(), new byte[1_250_000]), browser);
        desk.assertRefused("1,060,000 bytes", "xml.tooLarge", browser.answer(target.acs(), new byte[1_060_000]), browser);
        desk.assertRefused("1,090,000 bytes", "post.tooLong", browser.answer(target.acs(), new byte[1_090_000]), browser);
    }

    /** Who plays with ciphertexts learns the same from each answer: nothing but that it was refused. */
    @Test
    void refusalsOfCiphertextsLookTheSame() {
        Set<String> looks = new HashSet<>();
        for (String name : new String[]{"one bit of the ciphertext changed", "one bit of the wrapped key changed", "encrypted for somebody else",
                "encrypted with RSA 1.5", "no XML inside", "encrypted but unsigned, in an unsigned response"}) {
            Outsider browser = new Outsider(everything);
            PaperResponse wrong = desk.answerTo(browser.begin(COUNCIL));
            sealed.all().get(name).change().accept(wrong);
            HttpResponse<String> answer = browser.answer(wrong.to.acs(), wrong.bytes());
            HttpResponse<String> page = browser.get(Outsider.location(answer));
            looks.add(without(answer) + page.statusCode() + page.body().replaceAll("[0-9a-f]{8}(?=<)", "ID").replaceAll(" nonce=\"[^\"]*\"", ""));
        }
        assertEquals(1, looks.size(), String.join("\n\n", looks));
    }

    private static String without(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + answer.body() + headers.toString().replaceAll("id=[0-9a-f]{8}", "id=ID");
    }
}
