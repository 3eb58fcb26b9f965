package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class AlphabetTest {

    /** In the order of PostgreSQL's collation "fi-x-icu" (CatalogueIT asks the real one). */
    public static final List<String> ORDERED = List.of(
            "1. ryhmä", "10. ryhmä", "2. ryhmä", "aalto", "Aalto", "Aaltonen", "Ábbi", "Af Heurlin", "af Ursin", "Afzelius", "Aile",
            "Áile", "Ailf", "Anne Maret", "Ánne-Máret", "Annemaret", "Celik", "Çelik", "Cesik", "Česik", "Czesik", "Đđ", "de la Gardie",
            "Delin", "Đorđe", "Dordf", "Eric", "Éric", "Erid", "Ğ", "Isik", "Işık", "Juŧŧá", "Keskusta", "Kokoomus", "Lukas", "Łukasz",
            "Lukaszewski", "Mullet", "Myller", "Müller", "Ŋali", "Nalj", "Nguyen", "Nguyễn", "O'Brien", "O’Brien", "Obrien", "Obrietz",
            "Perussuomalaiset", "Rav", "RKP", "RKP – SFP", "Räv", "Ræv", "Saari", "Šaari", "Saarj", "Sammol", "Sámmol", "Sammom", "Sdp",
            "SDP", "Sjöblom", "Sjöblom Ek", "Sjöblom-Ek", "Sjöblomek", "Strauss", "Strauß", "Strausz", "Šuoŋŋá", "Toma", "Ŧoma", "Tomb",
            "van Dijk", "Vanhanen", "Vasemmistoliitto", "Vigdís", "Vihreät", "Virtanen", "Von Bell", "von Wright", "Vonkavaara",
            "Väisänen", "Wahlroos", "Wirtanen", "Zidan", "Židan", "Åberg", "Ähtäri", "Äijälä", "Æro", "Ødegaard", "Öhman", "Östman");

    @Test
    void namesStandWhereTheirReadersLookForThem() {
        List<String> names = new ArrayList<>(ORDERED);
        Collections.shuffle(names, new Random(11));
        assertEquals(ORDERED, names.stream().sorted(Alphabet.order()).toList());
    }

    @Test
    void peopleStandByFamilyNameAndThenByGivenName() {
        record Person(String given, String family) {}
        List<Person> people = List.of(new Person("Öyvind", "Aho"), new Person("Åke", "Ahola"), new Person("Áile", "Ahola"), new Person("Bo", "Ahola"), new Person("Ulla", "Åberg"));
        List<Person> mixed = new ArrayList<>(people);
        Collections.shuffle(mixed, new Random(12));
        assertEquals(List.of("Aho Öyvind", "Ahola Áile", "Ahola Bo", "Ahola Åke", "Åberg Ulla"),
                mixed.stream().sorted(Alphabet.people(Person::family, Person::given)).map(p -> p.family() + " " + p.given()).toList());
    }

    /** The kind: nobody sorts names in any other way. */
    @Test
    void thereIsNoOtherOrderOfNames() throws IOException {
        Pattern other = Pattern.compile("java\\.text\\.Collator|order by [^\"]*\\.(family|given|name|title|words)\\b|(comparing|thenComparing)\\("
                + "(\\w+::(name|family|given|title|text|listed)|\\w+ -> \\w+\\.(name|family|given|title)\\(\\)[^,]*)\\)");
        List<String> found = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("Alphabet.java")).toList()) {
                read++;
                other.matcher(Files.readString(file)).results().forEach(hit -> found.add(file.getFileName() + ": " + hit.group()));
            }
        }
        assertTrue(read > 300, "only " + read + " files were read");
        assertEquals(List.of(), found, "lists of names are ordered by Alphabet");
        assertTrue(other.matcher("select m from Member m order by m.family, m.given").find());
        assertTrue(other.matcher(".sorted(Comparator.comparing(ExpertFacts::name))").find());
        assertTrue(other.matcher(".sorted(Comparator.comparing(g -> g.name().in(\"fi\")))").find());
    }
}
