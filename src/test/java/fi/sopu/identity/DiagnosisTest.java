package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.Diagnosis.Place;
import fi.sopu.saml.SamlRefused;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason for which metadata, an answer or a logout can be refused has words of its own that are true of that, not only its code. */
class DiagnosisTest {

    private static final Pattern REASON = Pattern
            .compile("\"((?:acs|assertion|attribute|audience|authentication|browser|conditions|encryption|idp|issuer|key|logout|metadata|post|query|request"
                    + "|response|signature|subject|ticket|url|xml)\\.[a-zA-Z0-9]+|sp\\.keys|client|replay)\"");
    private static final Pattern REFUSES = Pattern.compile("new (SamlRefused|IdpUnusable)\\(|ResponseCheck\\.require\\(|super\\(\"");
    /** Which reasons can be met where: by the class that gives them. */
    private static final Map<String, Set<Place>> MET = new HashMap<>();

    static {
        Set<Place> all = Set.of(Place.values());
        for (String here : List.of("SamlDocument", "SignatureCheck", "Connection", "SpKeys")) {
            MET.put(here, all);
        }
        for (String here : List.of("ResponseCheck", "Assured", "LoggingIn", "Idp", "AuthenticationTooOld", "SamlServlet", "TestingLogin")) {
            MET.put(here, Set.of(Place.ANSWER));
        }
        for (String here : List.of("MetadataIntake", "MetadataFetch", "IdpMetadata", "IdpEndpoints", "GivenText", "ConnectingIdps", "RefreshingMetadata", "ShowingMetadata")) {
            MET.put(here, Set.of(Place.METADATA));
        }
        for (String here : List.of("LogoutCheck", "LoggingOut")) {
            MET.put(here, Set.of(Place.LOGOUT));
        }
        for (String here : List.of("Decryption", "SamlGrammar", "SamlRequests", "PersonalCodes")) {
            MET.put(here, Set.of(Place.ANSWER, Place.LOGOUT));
        }
    }
    /** The one servlet gives this of a logout's address alone. */
    private static final Set<String> OF_LOGOUT = Set.of("query.tooLong");

    @Test
    void everyTextIsThereInThreeLanguages() {
        for (String name : Diagnosis.names()) {
            for (String language : Languages.ALL) {
                assertTrue(TextStore.has(language, "identity.wrong." + name), language + " " + name);
            }
        }
    }

    /** What the one code leaves open, its detail tells: whose clock, which part of the confirmation, how many values. */
    @Test
    void theDetailNarrowsItDown() {
        Instant came = Instant.parse("2026-11-22T10:00:00Z");
        assertEquals(new Diagnosis("identity.wrong.clock", "90"), Diagnosis.ofAnswer("response.issueInstant", "2026-11-22T10:01:30Z", came));
        assertEquals(new Diagnosis("identity.wrong.late", "2026-11-22T09:40:00Z"), Diagnosis.ofAnswer("response.issueInstant", "2026-11-22T09:40:00Z", came));
        assertEquals(new Diagnosis("identity.wrong.late", "none"), Diagnosis.ofAnswer("response.issueInstant", "none", came));
        assertEquals(new Diagnosis("identity.wrong.late", "2026-11-22T09:58:00Z"), Diagnosis.ofAnswer("subject.confirmation", "notOnOrAfter 2026-11-22T09:58:00Z", came));
        assertEquals(new Diagnosis("identity.wrong.unsolicited", "_1"), Diagnosis.ofAnswer("subject.confirmation", "inResponseTo _1", came));
        assertEquals(new Diagnosis("identity.wrong.destination", "https://elsewhere"), Diagnosis.ofAnswer("subject.confirmation", "recipient https://elsewhere", came));
        assertEquals(new Diagnosis("identity.wrong.noBearer", "notBearer"), Diagnosis.ofAnswer("subject.confirmation", "notBearer", came));
        assertEquals(new Diagnosis("identity.wrong.keyMissing", "urn:oid:2.5.4.42"), Diagnosis.ofAnswer("key.notOneValue", "urn:oid:2.5.4.42: 0", came));
        assertEquals(new Diagnosis("identity.wrong.keyMany", "urn:oid:2.5.4.42"), Diagnosis.ofAnswer("key.notOneValue", "urn:oid:2.5.4.42: 2", came));
    }

    /** The same code read wrongly where it was met elsewhere: an answer that was cut is no file to paste, one of 2 MB is not within 10. */
    @Test
    void theSameReasonMeansAnotherThingElsewhere() {
        SamlRefused cut = new SamlRefused("xml.notWellFormed");
        assertEquals(List.of("identity.wrong.notXml", "identity.wrong.answerCut", "identity.wrong.logoutShape"), everywhere(cut));
        assertEquals(List.of("identity.wrong.entityLarge", "identity.wrong.answerLarge", "identity.wrong.logoutShape"), everywhere(new SamlRefused("xml.tooLarge")));
        assertEquals(List.of("identity.wrong.metadataKey", "identity.wrong.foreignKey", "identity.wrong.logoutKey"), everywhere(new SamlRefused("signature.notTheirs")));
        assertEquals("identity.wrong.keyInfo", Diagnosis.ofAnswer("signature.element", "RetrievalMethod", Instant.EPOCH).key());
    }

    private static List<String> everywhere(SamlRefused refused) {
        return List.of(Diagnosis.ofMetadata(refused).key(), Diagnosis.ofAnswer(refused.reason(), refused.detail(), Instant.EPOCH).key(), Diagnosis.ofLogout(refused).key());
    }

    @Test
    void everyReasonHasItsTextWhereItCanBeMet() {
        Map<String, Set<String>> reasons = reasons();
        assertEquals(Set.of(), reasons.keySet().stream().filter(file -> !MET.containsKey(file)).collect(Collectors.toSet()), "say where their reasons are met");
        assertTrue(reasons.values().stream().mapToInt(Set::size).sum() > 120, "only " + reasons);
        Set<String> silent = new TreeSet<>();
        reasons.forEach((file, given) -> given.forEach(reason -> {
            Set<Place> places = OF_LOGOUT.contains(reason) ? Set.of(Place.LOGOUT) : MET.get(file);
            places.stream().filter(place -> !Diagnosis.texts(place).containsKey(reason)).forEach(place -> silent.add(file + ": " + reason + " as " + place));
        }));
        assertEquals(Set.of(), silent);
        Set<String> given = reasons.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> told = Stream.of(Place.values()).flatMap(place -> Diagnosis.texts(place).keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        told.removeAll(given);
        assertEquals(Set.of("subject.notBearer"), told, "a text for what nobody says; the one is a narrower detail");
    }

    /** Words that are true of one place alone. */
    @Test
    void aTextSpeaksOfWhatWasRefused() {
        Map<Place, Pattern> wrong = Map.of(Place.METADATA, Pattern.compile("(?i)vastauk|svaret|the answer|uloskirj|utlogg|logout"),
                Place.ANSWER, Pattern.compile("(?i)liitä|klistra|paste|EntityDescriptor|uloskirjautumisviest|utloggningsmeddel|logout message"));
        Set<String> ours = Set.of("noKeys", "metadataExpired", "noMetadata", "unknownIdp", "noPseudonymKey");
        for (Place place : Place.values()) {
            for (String name : Set.copyOf(Diagnosis.texts(place).values())) {
                for (String language : Languages.ALL) {
                    String text = TextStore.text(language, "identity.wrong." + name);
                    assertFalse(!ours.contains(name) && wrong.containsKey(place) && wrong.get(place).matcher(text).find(), place + " " + name + ": " + text);
                    assertTrue(place != Place.LOGOUT || ours.contains(name) || text.matches("(?i).*(uloskirj|utlogg|logout).*"), name + ": " + text);
                }
            }
        }
        Set<String> both = new TreeSet<>(Diagnosis.texts(Place.METADATA).values());
        both.retainAll(Diagnosis.texts(Place.ANSWER).values());
        assertEquals(new TreeSet<>(ours), both);
    }

    /** The two rooms that refuse for such reasons. */
    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String component : List.of("identity", "saml")) {
            try (Stream<Path> files = Files.walk(Path.of("main/java/fi/sopu", component))) {
                found.addAll(files.filter(f -> f.toString().endsWith(".java")).toList());
            }
        }
        return found;
    }

    private static Map<String, Set<String>> reasons() {
        Map<String, Set<String>> found = new HashMap<>();
        try {
            for (Path file : sources()) {
                String name = file.getFileName().toString().replace(".java", "");
                String text = Files.readString(file);
                if (name.equals("Diagnosis") || !REFUSES.matcher(text).find()) {
                    continue;
                }
                Matcher reason = REASON.matcher(text);
                while (reason.find()) {
                    found.computeIfAbsent(name, n -> new TreeSet<>()).add(reason.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A person reads a moment as people write it, a log has it exactly. */
    @Test
    void aMomentThatWasSeenIsOne() {
        Instant moment = Instant.parse("2026-11-27T08:05:18.538Z");
        Diagnosis old = Diagnosis.ofAnswer("authentication.tooOldThoughForced", moment.toString(), moment);
        assertEquals(moment, old.told());
        assertEquals("2026-11-27T08:05:18.538Z", old.seen());
        assertEquals("joku", Diagnosis.ofAnswer("audience.foreign", "joku", moment).told());
        assertNull(new Diagnosis("identity.wrong.twice", null).told());
    }
}
