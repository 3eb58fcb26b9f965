package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.sopu.charter.ClausesQuestion;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.survey.StatementsQuestion;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kind of question is known in its own component alone, and says there all that the others need. */
class KindsOfQuestionTest {

    private static final Path WEBAPP = Path.of("main/webapp");
    private static final Pattern NAMED = Pattern.compile("'(" + Stream.of(QuestionKind.values()).map(Enum::name).collect(Collectors.joining("|")) + ")'");

    private final KindsOfQuestion kinds = new KindsOfQuestion(List.of(new ClausesQuestion(), new StatementsQuestion(), new IdeasQuestion()));

    @Test
    void eachKindIsKnownOnce() {
        assertEquals(List.of(QuestionKind.values()), kinds.all().stream().map(KindOfQuestion::id).toList());
        assertThrows(IllegalStateException.class, () -> new KindsOfQuestion(List.of(new IdeasQuestion())));
        assertThrows(IllegalStateException.class, () -> new KindsOfQuestion(List.of(new IdeasQuestion(), new IdeasQuestion(), new ClausesQuestion())));
    }

    /** Where its findings are kept, where the ready template asks, and in its own component: nobody else tells one kind from another. */
    @Test
    void nobodyElseNamesAKind() throws IOException {
        Set<String> naming = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fi.sopu").stream()
                .flatMap(c -> c.getFieldAccessesFromSelf().stream()).filter(access -> access.getTargetOwner().isEquivalentTo(QuestionKind.class))
                .map(access -> access.getOriginOwner().getName().replaceAll("\\$.*", "")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of("fi.sopu.charter.ClausesQuestion", "fi.sopu.duel.IdeasQuestion", "fi.sopu.process.KeptClauses", "fi.sopu.process.MeasuredDimensions",
                        "fi.sopu.process.QuestionKind",
                        "fi.sopu.process.RankedIdeas", "fi.sopu.process.control.ReadyTemplate", "fi.sopu.process.entity.StoredFindings", "fi.sopu.survey.StatementsQuestion")),
                naming);
        List<String> views = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                if (NAMED.matcher(Files.readString(file)).find()) {
                    views.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), views);
    }

    @Test
    void whatAKindNamesIsThere() {
        List<String> keys = new ArrayList<>();
        for (KindOfQuestion kind : kinds.all()) {
            keys.addAll(List.of(kind.adding(), kind.answering().text()));
            for (Pole pole : Pole.values()) {
                Stream.of(Format.values()).forEach(format -> keys.addAll(kind.about(pole, format)));
            }
            kind.onlyOne().ifPresent(keys::add);
            kind.missing(process(null)).ifPresent(keys::add);
            Stream.of(kind.hint()).filter(key -> !key.isEmpty()).forEach(keys::add);
            assertTrue(Files.exists(WEBAPP.resolve(kind.answering().path().substring(1) + ".xhtml")), kind.answering().path());
            Stream.of(kind.form(), kind.links()).filter(view -> !view.isEmpty())
                    .forEach(view -> assertTrue(view.startsWith("/WEB-INF/") && Files.exists(WEBAPP.resolve(view.substring(1))), view));
        }
        assertEquals(List.of(), keys.stream().filter(key -> Languages.ALL.stream().anyMatch(language -> !TextStore.has(language, key))).toList());
    }

    @Test
    void theCharterIsAskedAboutOnceAndNotBeforeItIsAdopted() {
        KindOfQuestion clauses = kinds.of(QuestionKind.CLAUSES);
        assertEquals(Optional.of("process.noCharter"), clauses.missing(process(null)));
        assertEquals(Optional.empty(), clauses.missing(process(LocalDate.of(2027, 1, 20))));
        assertTrue(clauses.onlyOne().isPresent());
        KindOfQuestion ideas = kinds.of(QuestionKind.IDEAS);
        assertEquals(Optional.empty(), ideas.missing(process(null)));
        assertTrue(ideas.onlyOne().isEmpty());
    }

    private static KnownProcess process(LocalDate adopted) {
        return new KnownProcess(UUID.randomUUID(), UUID.randomUUID(), null, LocalDate.of(2027, 1, 1), adopted, 0, null);
    }
}
