package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.portal.Languages;
import fi.sopu.portal.TextStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason for which an admin's metadata or test can be refused has words of its own, not only its code. */
class DiagnosisTest {

    private static final Pattern REASON = Pattern.compile("\"((?:url|metadata|key|encryption|signature|audience|issuer|conditions|authentication|response|subject)\\.[a-zA-Z]+)\"");
    /** So odd that the code says most: forged rather than set up wrong. */
    private static final Set<String> ODD = Set.of("response.notOne", "response.version", "response.destinationMissing", "signature.misplaced", "signature.reference");

    @Test
    void everyTextIsThereInThreeLanguages() {
        for (String key : Diagnosis.keys()) {
            for (String language : Languages.ALL) {
                assertTrue(TextStore.has(language, "identity.wrong." + key), language + " " + key);
            }
        }
    }

    /** What the one code leaves open, its detail tells: whose clock, which part of the confirmation, how many values. */
    @Test
    void theDetailNarrowsItDown() {
        Instant came = Instant.parse("2026-11-22T10:00:00Z");
        assertEquals(new Diagnosis("identity.wrong.clock", "90"), Diagnosis.of("response.issueInstant", "2026-11-22T10:01:30Z", came));
        assertEquals(new Diagnosis("identity.wrong.late", "2026-11-22T09:40:00Z"), Diagnosis.of("response.issueInstant", "2026-11-22T09:40:00Z", came));
        assertEquals(new Diagnosis("identity.wrong.late", "none"), Diagnosis.of("response.issueInstant", "none", came));
        assertEquals(new Diagnosis("identity.wrong.late", "2026-11-22T09:58:00Z"), Diagnosis.of("subject.confirmation", "notOnOrAfter 2026-11-22T09:58:00Z", came));
        assertEquals(new Diagnosis("identity.wrong.unsolicited", "_1"), Diagnosis.of("subject.confirmation", "inResponseTo _1", came));
        assertEquals(new Diagnosis("identity.wrong.destination", "https://elsewhere"), Diagnosis.of("subject.confirmation", "recipient https://elsewhere", came));
        assertEquals(new Diagnosis("identity.wrong.incomplete", "notBearer"), Diagnosis.of("subject.confirmation", "notBearer", came));
        assertEquals(new Diagnosis("identity.wrong.keyMissing", "urn:oid:2.5.4.42"), Diagnosis.of("key.notOneValue", "urn:oid:2.5.4.42: 0", came));
        assertEquals(new Diagnosis("identity.wrong.keyMany", "urn:oid:2.5.4.42"), Diagnosis.of("key.notOneValue", "urn:oid:2.5.4.42: 2", came));
    }

    @Test
    void everyReasonOfTheChecksHasItsOwn() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("main/java/fi/sopu/identity/control"))) {
            for (Path file : files.toList()) {
                if (List.of("ResponseCheck", "SignatureCheck", "Decryption", "Assured", "MetadataIntake", "MetadataFetch", "IdpMetadata", "GivenText")
                        .contains(file.getFileName().toString().replace(".java", ""))) {
                    Matcher found = REASON.matcher(Files.readString(file));
                    while (found.find()) {
                        reasons.add(found.group(1));
                    }
                }
            }
        }
        assertTrue(reasons.size() > 45, "only " + reasons);
        reasons.removeAll(ODD);
        assertEquals(List.of(), reasons.stream().filter(r -> Diagnosis.key(r).equals("identity.wrong.other")).toList());
    }
}
