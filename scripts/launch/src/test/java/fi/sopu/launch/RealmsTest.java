package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmsTest {

    private final Path demo = Checkout.find().demo();
    private final List<Person> people = Person.read(demo);

    @TempDir
    Path folder;

    @Test
    void hasTheCouncillorsThatASmallCouncilNeeds() {
        for (var council : List.of("pirkanmaa", "pohjanmaa")) {
            var members = people.stream().filter(person -> person.realm().equals(council)).toList();
            assertEquals(8, members.stream().filter(person -> person.roles().contains("councillor")).count());
            assertTrue(members.stream().map(Person::group).filter(group -> !group.isEmpty()).distinct().count() >= 3);
            for (var role : List.of("chair", "coach", "regional_admin")) {
                assertEquals(1, members.stream().filter(person -> person.roles().contains(role)).count(), role);
            }
            assertEquals(1, members.stream().filter(person -> person.roles().isEmpty()).count());
        }
    }

    @Test
    void namesEveryGroupInBothLanguages() throws IOException {
        var named = Files.readAllLines(demo.resolve("groups.csv")).stream().skip(1).map(line -> line.split(",", -1))
                .peek(cells -> assertFalse(cells[2].isBlank() || cells[3].isBlank())).map(cells -> cells[0] + "/" + cells[1]).collect(Collectors.toSet());
        var used = people.stream().filter(person -> !person.group().isEmpty()).map(person -> person.realm() + "/" + person.group()).collect(Collectors.toSet());
        assertEquals(named, used);
    }

    @Test
    void fillsTheTemplatesAndKeepsItsKeys() throws IOException {
        try (var data = DataFolder.open(folder)) {
            var realms = new Realms(demo, data, "http://localhost:8080", "http://127.0.0.1:8180");
            assertFalse(realms.prepared());
            realms.prepareKeys();
            assertTrue(realms.prepared());
            var certificate = realms.providerCertificate("pirkanmaa");
            realms.prepareKeys();
            assertEquals(certificate, realms.providerCertificate("pirkanmaa"));

            realms.writeMetadata();
            realms.writeInto(folder.resolve("import"));
            var metadata = Files.readString(realms.metadataFolder().resolve("pirkanmaa.xml"));
            var realm = Files.readString(folder.resolve("import/pirkanmaa-realm.json"));
            assertTrue(metadata.contains("entityID=\"http://127.0.0.1:8180/realms/pirkanmaa\"") && metadata.contains(certificate));
            assertTrue(realm.contains("\"clientId\": \"http://localhost:8080/pirkanmaa\"") && realm.contains(certificate));
            assertTrue(realm.contains("\"aino.lehto\"") && !realm.contains("\"gunilla.strand\""));
            assertFalse((metadata + realm).contains("${"), "a placeholder was left");
        }
    }
}
