package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.saml.Assured;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Signs;
import java.lang.reflect.Proxy;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.xml.security.encryption.XMLCipher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Encrypted assertions: what is opened, with which keys, and what is refused. Each refusal begins with the same thing being believed. */
class DecryptionTest {

    private static final PaperResponse.Target TO = PaperResponse.Target.PAPER;
    private static PaperIdp idp;
    private static PaperIdp stranger;
    private static PaperIdp sp;
    private static PaperIdp next;
    private static SealedForgeries forgeries;

    private final ResponseCheck check = new ResponseCheck(Clock.fixed(TO.now(), ZoneOffset.UTC));

    @BeforeAll
    static void keys() {
        idp = new PaperIdp();
        stranger = new PaperIdp();
        sp = new PaperIdp();
        next = new PaperIdp();
        forgeries = new SealedForgeries(sp.keys.getPublic(), stranger);
    }

    private Assured believed(PaperResponse response, boolean required, boolean cbc, PrivateKey... keys) {
        Decryption decryption = new Decryption(required, cbc, List.of(keys));
        return check.check(response.bytes(), new Expected(IdpMetadata.read(idp.metadata()), null, decryption, TO.sp(), TO.acs(), TO.request(), Duration.ofHours(8)));
    }

    private static PaperResponse sealed(PaperIdp to, String content, String transport) {
        PaperResponse response = new PaperResponse(idp);
        response.signer = xml -> new Sealing(to.keys.getPublic()).seal(idp.sign(xml, response.assertionId), content, transport);
        return response;
    }

    @Test
    void whatIsEncryptedByGcmAndOaepIsOpened() {
        for (String content : List.of(XMLCipher.AES_128_GCM, XMLCipher.AES_256_GCM)) {
            for (String transport : List.of(Sealing.OAEP, Sealing.OAEP_11)) {
                Assured said = believed(sealed(sp, content, transport), true, false, sp.keys.getPrivate());
                assertEquals("aino.lehto", said.keyValue(PaperResponse.KEY));
                assertEquals("G-aino", said.name().value());
                assertEquals(Signs.ASSERTION, said.signs());
            }
        }
    }

    @Test
    void theResponseMayBeSignedInsteadOrToo() {
        Sealing sealing = new Sealing(sp.keys.getPublic());
        PaperResponse outside = new PaperResponse(idp);
        outside.signer = xml -> idp.sign(sealing.seal(xml), "_response");
        assertEquals(Signs.RESPONSE, believed(outside, true, false, sp.keys.getPrivate()).signs());
        PaperResponse both = new PaperResponse(idp);
        both.signer = xml -> idp.sign(sealing.seal(idp.sign(xml, both.assertionId)), "_response");
        assertEquals(Signs.BOTH, believed(both, true, false, sp.keys.getPrivate()).signs());
    }

    @Test
    void everyKeyOfOursOpensWhileItRolls() {
        for (PaperIdp to : List.of(sp, next)) {
            assertEquals("G-aino", believed(sealed(to, Sealing.GCM, Sealing.OAEP), false, false, sp.keys.getPrivate(), next.keys.getPrivate()).name().value());
        }
        assertReason("encryption.unreadable", () -> believed(sealed(sp, Sealing.GCM, Sealing.OAEP), false, false, next.keys.getPrivate()));
    }

    @Test
    void cbcIsOpenedWhereItIsChosenAndTheResponseIsSigned() {
        PaperResponse response = new PaperResponse(idp);
        forgeries.sealByCbc(response);
        assertEquals("G-aino", believed(response, false, true, sp.keys.getPrivate()).name().value());
        assertReason("encryption.cbc", () -> believed(response, false, false, sp.keys.getPrivate()));
    }

    @Test
    void whereEncryptionIsAskedForTheClearIsRefused() {
        assertEquals("G-aino", believed(new PaperResponse(idp), false, false, sp.keys.getPrivate()).name().value());
        assertReason("encryption.missing", () -> believed(new PaperResponse(idp), true, false, sp.keys.getPrivate()));
    }

    /** Whichever part was touched, and whichever key fits: each of our keys does the same work. So a watch tells nothing (about 2 ms either way). */
    @Test
    void everyFailureDoesTheSameWork() {
        for (String touched : List.of("one bit of the wrapped key changed", "one bit of the ciphertext changed", "encrypted for somebody else")) {
            AtomicInteger first = new AtomicInteger();
            AtomicInteger second = new AtomicInteger();
            PaperResponse wrong = new PaperResponse(idp);
            forgeries.all().get(touched).change().accept(wrong);
            assertReason("encryption.unreadable", () -> believed(wrong, false, false, watched(sp.keys.getPrivate(), first), watched(next.keys.getPrivate(), second)));
            assertEquals(1, first.get(), touched);
            assertEquals(1, second.get(), touched);
        }
    }

    /** The key, counting how often a cipher reads it. */
    private static PrivateKey watched(PrivateKey key, AtomicInteger uses) {
        return (RSAPrivateCrtKey) Proxy.newProxyInstance(DecryptionTest.class.getClassLoader(), new Class<?>[]{RSAPrivateCrtKey.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("getPrimeP")) {
                uses.incrementAndGet();
            }
            return method.invoke(key, arguments);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsRefused() {
        return refused(forgeries.all(), false);
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongWithCbcIsRefused() {
        return refused(forgeries.withCbc(), true);
    }

    private Stream<DynamicTest> refused(Map<String, Forgeries.Forgery> cases, boolean cbc) {
        return cases.entrySet().stream().map(f -> dynamicTest(f.getKey(), () -> {
            PaperResponse right = new PaperResponse(idp);
            if (cbc) {
                forgeries.sealByCbc(right);
            } else {
                forgeries.seal(right);
            }
            assertEquals("G-aino", believed(right, false, cbc, sp.keys.getPrivate()).name().value());
            PaperResponse wrong = new PaperResponse(idp);
            f.getValue().change().accept(wrong);
            assertReason(f.getValue().reason(), () -> believed(wrong, false, cbc, sp.keys.getPrivate()));
        }));
    }

    private static void assertReason(String reason, org.junit.jupiter.api.function.Executable refused) {
        SamlRefused e = assertThrows(SamlRefused.class, refused);
        assertEquals(reason, e.reason(), e.getMessage());
    }
}
