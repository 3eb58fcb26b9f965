package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.portal.Languages;
import fi.sopu.portal.TextStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void everyReasonOfTheChecksHasItsOwn() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("main/java/fi/sopu/identity/control"))) {
            for (Path file : files.toList()) {
                if (List.of("ResponseCheck", "SignatureCheck", "Decryption", "Assured", "MetadataIntake", "MetadataFetch", "IdpMetadata")
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
