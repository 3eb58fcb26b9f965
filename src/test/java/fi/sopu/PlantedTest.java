package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fi.sopu.saml.boundary.PlantedDoor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of {@link ArchitectureTest} goes red at what breaks it, planted in {@code fi.sopu.planted} and beside it; under the same name, so that none is forgotten. */
class PlantedTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(Stream.concat(
            new ClassFileImporter().importPackages("fi.sopu.planted", "fi.sopu.mute").stream().map(c -> c.reflect()), Stream.of(PlantedDoor.class)).toList());
    private static final Set<String> GUARDS = Set.of("enoughClassesWereImported");

    @Test
    void everyRuleHasSomethingPlanted() {
        Set<String> rules = tests(ArchitectureTest.class);
        rules.removeAll(GUARDS);
        Set<String> here = tests(PlantedTest.class);
        here.remove("everyRuleHasSomethingPlanted");
        assertEquals(rules, here);
        assertTrue(House.CLASSES.stream().noneMatch(c -> House.component(c).equals("planted")), "what is planted is no part of the house");
    }

    private static Set<String> tests(Class<?> of) {
        return Stream.of(of.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(Test.class)).map(m -> m.getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyComponentSaysWhatItIsAndWhatItUses() {
        assertEquals(List.of("mute"), ArchitectureTest.silent(PLANTED));
    }

    @Test
    void declaredUsesAreTheRealOnes() {
        assertSeen(1, ArchitectureTest.wronglyDeclared(PLANTED).stream().filter(one -> one.startsWith("planted ")).toList(), "declares [ballot] and uses [audit, saml]");
    }

    @Test
    void usesHaveNoCycle() {
        ArchitectureTest.refuseCycles(Map.of("a", List.of("b", "c"), "b", List.of("c"), "c", List.of()));
        assertThrows(AssertionError.class, () -> ArchitectureTest.refuseCycles(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"))));
    }

    @Test
    void whatThePlumbingStandsOnKnowsNoPages() {
        assertSeen(1, ArchitectureTest.climbing(PLANTED, Set.of("planted")), "planted.web.Climbing");
    }

    @Test
    void othersAreEnteredByTheirVocabularyAndBoundaryOnly() {
        assertSeen(1, ArchitectureTest.burglars(PLANTED), "AuditEntry");
    }

    @Test
    void layersLookDownOnly() {
        List<String> up = ArchitectureTest.lookingUp(PLANTED);
        assertSeen(1, up.stream().filter(one -> one.contains("Field <fi.sopu.planted.entity.Ownerless.up>")).toList(), "planted.boundary.Unpermitted");
        assertTrue(up.stream().anyMatch(one -> one.contains("Field <fi.sopu.planted.Same.other>")), up.toString());
        assertTrue(up.stream().anyMatch(one -> one.contains("Field <fi.sopu.planted.web.Same.row>")), up.toString());
    }

    @Test
    void onlyKnownLayersExist() {
        assertEquals(List.of("helpers"), ArchitectureTest.unknownLayers(PLANTED));
    }

    @Test
    void facesStaysInWebAndPortal() {
        assertRed(ArchitectureTest.FACES, "Untransacted");
    }

    @Test
    void samlLibrariesStayInSaml() {
        assertRed(ArchitectureTest.SAML_LIBRARIES, "org.opensaml.saml.saml2.core.Response");
        assertRed(ArchitectureTest.SAML_LIBRARIES, "org.pac4j.saml.client.SAML2Client");
    }

    @Test
    void whatAnIdpHasAssuredIsSaidByItsCheckAlone() {
        assertEquals(Set.of("fi.sopu.planted.control.PlantedService"), ArchitectureTest.assuring(PLANTED));
    }

    @Test
    void aRefusalOfSamlEndsNobodysTransaction() {
        assertEquals(List.of(PlantedDoor.class.getName()), ArchitectureTest.endingTransactions(PLANTED));
    }

    @Test
    void jsonComesFromOneProvider() {
        assertRed(ArchitectureTest.JSON, "PlantedService");
    }

    @Test
    void theEntityManagerStaysInControl() {
        assertRed(ArchitectureTest.ENTITY_MANAGER, "Untransacted");
    }

    @Test
    void filesAreWrittenByWholeFileAlone() {
        assertSeen(1, ArchitectureTest.writingFiles(PLANTED), "PlantedService.file");
    }

    @Test
    void allTimersAreRounds() {
        assertSeen(1, ArchitectureTest.ownTimers(PLANTED), "PlantedService.timer");
        assertRed(ArchitectureTest.EJB_TIMERS, "PlantedService");
    }

    @Test
    void nothingReadsTheDatabaseOutsideATransaction() {
        assertEquals(List.of("fi.sopu.planted.boundary.Untransacted holds fi.sopu.planted.control.Reading"), ArchitectureTest.readingOutside(PLANTED));
    }

    @Test
    void everyUseCaseMethodCarriesItsPermission() {
        assertEquals(Set.of("fi.sopu.planted.boundary.Unpermitted.silent()", "fi.sopu.planted.boundary.Unpermitted.forNobody()"),
                ArchitectureTest.unpermitted(PLANTED).stream().filter(one -> one.contains(".planted.")).collect(Collectors.toSet()));
    }

    @Test
    void noTwoThingsHaveOneName() {
        assertEquals(List.of("Same=[fi.sopu.planted, fi.sopu.planted.web]"), ArchitectureTest.namesakes(PLANTED));
    }

    @Test
    void everyBoundaryClassIsAUseCase() {
        assertEquals(List.of("fi.sopu.planted.boundary.Untransacted"), ArchitectureTest.noUseCases(PLANTED));
    }

    @Test
    void everyEntityHasAnOwner() {
        assertEquals(List.of("fi.sopu.planted.entity.Ownerless"), ArchitectureTest.ownerless(PLANTED));
    }

    @Test
    void timeHasAClockAndChanceASeed() {
        List<String> seen = ArchitectureTest.ownTimeOrChance(PLANTED);
        assertSeen(2, seen, "PlantedService");
        assertTrue(seen.stream().anyMatch(one -> one.contains("Instant.now")) && seen.stream().anyMatch(one -> one.contains("java.util.Random")), seen.toString());
    }

    @Test
    void whatEverybodyInjectsIsMadeInShared() {
        assertSeen(1, ArchitectureTest.hiddenMakers(PLANTED), "PlantedService.chance");
    }

    @Test
    void namesAreTheFieldsOwn() {
        assertEquals(List.of("PlantedService"), ArchitectureTest.vague(PLANTED));
    }

    @Test
    void everyBeanOfAViewHasANameOfItsOwn() {
        assertEquals(List.of("loud"), ArchitectureTest.twinBeans(PLANTED));
    }

    @Test
    void beansOfViewsAndPathsHaveFewInjections() {
        assertEquals(Map.of("Loud", 5L, "CrowdedByInheritance", 5L, "CrowdedByConstructor", 5L, "Behind", 6L), ArchitectureTest.crowded(PLANTED.stream()));
    }

    @Test
    void whatIsGivenInARowIsShort() {
        List<String> seen = ArchitectureTest.longRows(PLANTED);
        assertSeen(2, seen, "PlantedService");
        assertTrue(seen.stream().anyMatch(one -> one.endsWith("takes 10")) && seen.stream().anyMatch(one -> one.endsWith("takes 14")), seen.toString());
    }

    private static void assertSeen(int often, Collection<String> seen, String what) {
        assertEquals(often, seen.size(), seen.toString());
        seen.forEach(one -> assertTrue(one.contains(what), one));
    }

    private static void assertRed(ArchRule rule, String what) {
        assertTrue(assertThrows(AssertionError.class, () -> rule.check(PLANTED)).getMessage().contains(what));
    }
}
