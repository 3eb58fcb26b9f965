package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.sopu.process.Keeping;
import fi.sopu.shared.Coded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is stored as a number keeps that number: rows of years ago are read with it. A line may be added here; none is ever changed, but for a name. */
class CodesTest {

    private static final String STORED = """
            ActivityKeys$Kind ANSWER 0
            ActivityKeys$Kind NOTE 2
            ActivityKeys$Kind TAKEN_BACK 1
            FeedbackStatement HEARD 1
            FeedbackStatement NEXT 2
            FeedbackStatement USEFUL 0
            Format BEST_WORST 0
            Format DUEL 1
            ImpactStatement CHANGED 1
            ImpactStatement NOTICED 3
            ImpactStatement TOGETHER 2
            ImpactStatement USED 0
            Keeping CANT_SAY 3
            Keeping KEPT 0
            Keeping NOT_KEPT 2
            Keeping PARTLY 1
            Note$Kind ALIKE 7
            Note$Kind APART 6
            Note$Kind ASKED 1
            Note$Kind HIDDEN 2
            Note$Kind JOINED 4
            Note$Kind SHOWN 3
            Note$Kind TITLED 5
            Note$Kind WITHDRAWN 8
            Note$Kind WORDED 0
            Settlement$Lack ANSWERS 3
            Settlement$Lack IDEAS 2
            Settlement$Lack NOTHING 0
            Settlement$Lack PEOPLE 1
            Verdict$Kind CANT_CHOOSE 1
            Verdict$Kind CHOSEN 0
            Verdict$Kind SKIPPED 2
            """;

    @Test
    void eachKeepsItsNumber() {
        assertEquals(STORED.lines().toList(), codes(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fi.sopu")));
    }

    /** Each in the order of the source, with another number than its place. */
    enum Planted implements Coded {
        LATER(4), EARLIER(1);

        private final byte code;

        Planted(int code) {
            this.code = (byte) code;
        }

        @Override
        public byte code() {
            return code;
        }
    }

    @Test
    void whatIsPlantedIsSeen() {
        assertEquals(List.of("CodesTest$Planted EARLIER 1", "CodesTest$Planted LATER 4"), codes(new ClassFileImporter().importClasses(Planted.class, CodesTest.class)));
        for (String line : List.of("set(kind.ordinal());", "map(Kind::ordinal)", "@Enumerated(EnumType.ORDINAL)", "return Kind.values()[n];")) {
            assertTrue(isToldByItsPlace("class A {\n    " + line + "\n}\n"), line);
        }
        assertFalse(isToldByItsPlace("class A {\n    Kind[] all = Kind.values();\n    int code = kind.code();\n}\n"));
    }

    private static List<String> codes(JavaClasses classes) {
        return classes.stream().filter(c -> c.isEnum() && c.isAssignableTo(Coded.class)).flatMap(c -> Stream.of(c.reflect().getEnumConstants()))
                .map(one -> one.getClass().getName().replaceFirst(".*[.]", "") + " " + one + " " + ((Coded) one).code()).sorted().toList();
    }

    @Test
    void aNumberLeadsBackToItsValueAndAnotherToNone() {
        for (Keeping keeping : Keeping.values()) {
            assertEquals(keeping, Coded.of(Keeping.class, keeping.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> Coded.of(Keeping.class, Keeping.values().length));
        assertThrows(IllegalArgumentException.class, () -> Coded.of(Keeping.class, -1));
    }

    /** Where it stands among the others changes with the source: neither stored nor counted with. */
    @Test
    void nothingIsToldByItsPlaceAmongTheOthers() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
            List<Path> all = sources.filter(path -> path.toString().endsWith(".java")).toList();
            assertTrue(all.size() > 150, "only " + all.size());
            assertEquals(List.of(), all.stream().filter(path -> isToldByItsPlace(read(path))).toList());
        }
    }

    private static boolean isToldByItsPlace(String source) {
        return source.matches("(?s).*(\\.ordinal\\(\\)|::ordinal|EnumType\\.ORDINAL|\\.values\\(\\)\\[).*");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
