package fi.sopu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fi.sopu.saml.Assured;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.PlatformOwned;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Uses;
import fi.sopu.shared.WholeFile;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as drawn: who may know whom, and the habits that keep it so. What it may know, a component says in its package-info. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("sopu-launch") && !location.contains("scripts/launch/")).importPackages("fi.sopu");
    private static final long MOST_OF_A_VIEW = 4;
    private static final long MOST_BEHIND_A_VIEW = 5;
    /** The one servlet of all SAML paths. */
    private static final Map<String, Long> MOST_OF_OTHERS = Map.of("SamlServlet", 8L);
    /** What every web folder may use without saying so: the plumbing of pages. */
    private static final Set<String> PLUMBING = Set.of("portal", "texts", "gate");
    private static final Set<String> LAYERS = Set.of("boundary", "control", "entity", "web");

    @Test
    void enoughClassesWereImported() {
        assertTrue(CLASSES.size() > 150, "only " + CLASSES.size() + " classes were imported");
    }

    @Test
    void everyComponentSaysWhatItIsAndWhatItUses() {
        List<String> silent = components().stream().filter(c -> uses(c) == null).toList();
        assertEquals(List.of(), silent, "components without a package-info that declares @Uses");
    }

    @Test
    void declaredUsesAreTheRealOnes() {
        Map<String, Set<String>> real = new TreeMap<>();
        dependencies().forEach(d -> real.computeIfAbsent(component(d.getOriginClass()), c -> new TreeSet<>()).add(component(d.getTargetClass())));
        for (String component : components()) {
            assertEquals(new TreeSet<>(uses(component)), real.getOrDefault(component, Set.of()),
                    "declared and real uses of " + component + " differ; real ones: " + examples(component));
        }
    }

    @Test
    void usesHaveNoCycle() {
        Map<String, List<String>> uses = components().stream().collect(Collectors.toMap(c -> c, ArchitectureTest::uses));
        Set<String> done = new TreeSet<>();
        for (String component : uses.keySet()) {
            visit(component, uses, new ArrayList<>(), done);
        }
        assertTrue(done.size() > 8);
    }

    private static void visit(String at, Map<String, List<String>> uses, List<String> path, Set<String> done) {
        assertTrue(!path.contains(at), "cycle: " + path + " -> " + at);
        if (done.contains(at)) {
            return;
        }
        path.add(at);
        uses.getOrDefault(at, List.of()).forEach(next -> visit(next, uses, path, done));
        path.remove(at);
        done.add(at);
    }

    /** No package-info tells that a web folder uses the plumbing of pages: a room that the plumbing stands on has none, or the two would be a circle that nobody sees. */
    @Test
    void whatThePlumbingStandsOnKnowsNoPages() {
        Set<String> below = new TreeSet<>(uses("portal"));
        below.forEach(room -> assertTrue(below.containsAll(uses(room)), room + " uses more than " + below));
        assertTrue(below.contains("tenant"));
        assertEquals(List.of(), CLASSES.stream().filter(c -> below.contains(component(c))).flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> component(d.getTargetClass()).equals("portal")).map(Dependency::getDescription).toList());
    }

    @Test
    void othersAreEnteredByTheirVocabularyAndBoundaryOnly() {
        List<String> inner = dependencies().filter(d -> Set.of("control", "entity", "web").contains(layer(d.getTargetClass())))
                .map(Dependency::getDescription).toList();
        assertEquals(List.of(), inner);
    }

    @Test
    void layersLookDownOnly() {
        Map<String, Set<String>> forbidden = Map.of(
                "", Set.of("boundary", "control", "entity", "web"),
                "entity", Set.of("boundary", "control", "web"),
                "control", Set.of("boundary", "web"),
                "boundary", Set.of("web"),
                "web", Set.of("control", "entity"));
        List<String> up = CLASSES.stream().filter(c -> LAYERS.contains(layer(c)) || layer(c).isEmpty())
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("fi.sopu."))
                .filter(d -> component(d.getOriginClass()).equals(component(d.getTargetClass())))
                .filter(d -> forbidden.getOrDefault(layer(d.getOriginClass()), Set.of()).contains(layer(d.getTargetClass())))
                .map(Dependency::getDescription).toList();
        assertEquals(List.of(), up);
    }

    @Test
    void onlyKnownLayersExist() {
        Set<String> unknown = CLASSES.stream().map(ArchitectureTest::layer).filter(l -> !l.isEmpty() && !LAYERS.contains(l))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void facesStaysInWebAndPortal() {
        noClasses().that(describe("outside web and portal", c -> !layer(c).equals("web") && !component(c).equals("portal")))
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..").check(CLASSES);
    }

    private static final ArchRule SAML_LIBRARIES = noClasses().that(describe("outside saml", c -> !component(c).equals("saml")))
            .should().dependOnClassesThat().resideInAnyPackage("org.pac4j..", "org.opensaml..", "net.shibboleth..");

    @Test
    void samlLibrariesStayInSaml() {
        assertTrue(CLASSES.stream().filter(c -> component(c).equals("saml")).flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getName().matches("org\\.(pac4j|opensaml)\\..*")).count() > 50, "saml itself uses them");
        SAML_LIBRARIES.check(CLASSES);
        for (Class<?> planted : List.of(ReadsOpenSaml.class, AsksPac4j.class)) {
            assertThrows(AssertionError.class, () -> SAML_LIBRARIES.check(new ClassFileImporter().importClasses(planted)), planted.getName());
        }
    }

    /** Whoever holds one may take it for checked. */
    @Test
    void whatAnIdpHasAssuredIsSaidByItsCheckAlone() {
        Set<String> makers = CLASSES.stream().flatMap(c -> c.getConstructorCallsFromSelf().stream()).filter(call -> call.getTargetOwner().isEquivalentTo(Assured.class))
                .map(call -> call.getOriginOwner().getName()).collect(Collectors.toSet());
        assertEquals(Set.of("fi.sopu.saml.control.ResponseCheck"), makers);
    }

    /** What is refused leaves a trace, which the caller writes: a test's result, a logout that is one here only. */
    @Test
    void aRefusalOfSamlEndsNobodysTransaction() {
        List<JavaClass> doors = CLASSES.stream().filter(c -> component(c).equals("saml") && layer(c).equals("boundary")).toList();
        assertTrue(doors.size() > 3);
        List<String> ending = doors.stream().filter(c -> c.tryGetAnnotationOfType(Transactional.class)
                .filter(t -> t.value() == Transactional.TxType.SUPPORTS && List.of(t.dontRollbackOn()).contains(RuntimeException.class)).isEmpty()).map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), ending);
    }

    /** Planted where it must not be. */
    private record ReadsOpenSaml(org.opensaml.saml.saml2.core.Response response) {
    }

    /** Planted where it must not be. */
    private record AsksPac4j(org.pac4j.saml.client.SAML2Client client) {
    }

    /** Its static methods look for a provider in every jar, for each object made. */
    @Test
    void jsonComesFromOneProvider() {
        noClasses().should().dependOnClassesThat().areAssignableTo(jakarta.json.Json.class).check(CLASSES);
    }

    @Test
    void theEntityManagerStaysInControl() {
        noClasses().that(describe("outside control", c -> !layer(c).equals("control")))
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CLASSES);
    }

    /** What another node may write at the same moment, or a power cut may take, is written in one place. */
    @Test
    void filesAreWrittenByWholeFileAlone() {
        Set<String> writing = Set.of("write", "writeString", "move", "copy", "createLink", "createFile", "createTempFile", "newOutputStream", "newByteChannel",
                "newBufferedWriter");
        List<String> own = CLASSES.stream().filter(c -> !c.getName().equals(WholeFile.class.getName())).flatMap(c -> c.getCodeUnitCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Files.class) && writing.contains(call.getName()) || call.getTargetOwner().isEquivalentTo(FileChannel.class)
                        || call.getTargetOwner().getName().matches("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)"))
                .map(Object::toString).toList();
        assertEquals(List.of(), own);
    }

    /** A timer of one's own ends for good at its first exception, and health does not see it. */
    @Test
    void allTimersAreRounds() {
        List<String> own = CLASSES.stream().filter(c -> !c.getName().equals("fi.sopu.tenant.boundary.Rounds")).flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().matches("schedule(AtFixedRate|WithFixedDelay)") || call.getTargetOwner().getName().equals("java.util.Timer"))
                .map(Object::toString).toList();
        assertEquals(List.of(), own);
        noClasses().should().beAnnotatedWith("jakarta.ejb.Schedule").orShould().beAnnotatedWith("jakarta.ejb.Singleton").check(CLASSES);
    }

    /**
     * The container hands out an EntityManager without a transaction for as long as a timer's context lives, and closes it after the timer's
     * first call: whoever works outside transactions calls use cases, and holds nothing that reads the database itself.
     */
    @Test
    void nothingReadsTheDatabaseOutsideATransaction() {
        List<JavaClass> outside = CLASSES.stream().filter(c -> !layer(c).equals("control") && !isTransactional(c)).toList();
        assertTrue(outside.stream().filter(c -> layer(c).equals("boundary")).count() > 5);
        Map<String, List<String>> reading = new TreeMap<>();
        outside.forEach(c -> {
            List<String> direct = held(c).filter(h -> layer(h).equals("control") && readsItself(h, new TreeSet<>())).map(JavaClass::getName).toList();
            if (!direct.isEmpty()) {
                reading.put(c.getName(), direct);
            }
        });
        assertEquals(Map.of(), reading);
    }

    private static boolean isTransactional(JavaClass c) {
        return c.isAnnotatedWith(UseCase.class) || c.tryGetAnnotationOfType(Transactional.class)
                .filter(t -> t.value() == Transactional.TxType.REQUIRED || t.value() == Transactional.TxType.REQUIRES_NEW).isPresent();
    }

    private static Stream<JavaClass> held(JavaClass c) {
        return c.getFields().stream().map(f -> f.getRawType()).filter(h -> h.getPackageName().startsWith("fi.sopu."));
    }

    private static boolean readsItself(JavaClass c, Set<String> seen) {
        return seen.add(c.getName()) && !isTransactional(c)
                && (c.getFields().stream().anyMatch(f -> f.getRawType().isAssignableTo(EntityManager.class)) || held(c).anyMatch(h -> readsItself(h, seen)));
    }

    @Test
    void everyUseCaseMethodCarriesItsPermission() {
        List<JavaMethod> methods = CLASSES.stream().filter(c -> layer(c).equals("boundary"))
                .filter(c -> c.isAnnotatedWith(UseCase.class) || c.isAnnotatedWith(Transactional.class))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC) && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
        assertTrue(methods.size() > 25, "only " + methods.size() + " use case methods were found");
        List<String> open = methods.stream().filter(m -> !m.isAnnotatedWith(Allowed.class) || !says(m.getAnnotationOfType(Allowed.class)))
                .map(JavaMethod::getFullName).toList();
        assertEquals(List.of(), open, "use case methods without a permission");
    }

    private static boolean says(Allowed allowed) {
        return !RoleGroup.of(allowed).isEmpty() || allowed.member() || allowed.everyone() || allowed.system();
    }

    /** Who reads a name must not have to ask which of the two is meant. */
    @Test
    void noTwoThingsHaveOneName() {
        Map<String, Set<String>> names = CLASSES.stream().filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toCollection(TreeSet::new))));
        assertEquals(List.of(), names.entrySet().stream().filter(name -> name.getValue().size() > 1).map(Object::toString).sorted().toList());
    }

    @Test
    void everyBoundaryClassIsAUseCase() {
        List<String> others = CLASSES.stream().filter(c -> layer(c).equals("boundary") && c.isTopLevelClass() && !c.isInterface() && !c.isRecord())
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .filter(c -> !c.isAnnotatedWith(UseCase.class) && !c.isAnnotatedWith(Transactional.class))
                .map(JavaClass::getName).toList();
        assertEquals(List.of(), others);
    }

    @Test
    void everyEntityHasAnOwner() {
        List<JavaClass> entities = CLASSES.stream().filter(c -> c.isAnnotatedWith(Entity.class)).toList();
        assertTrue(entities.size() > 15, "only " + entities.size() + " entities were found");
        List<String> ownerless = entities.stream()
                .filter(c -> !c.isAssignableTo(TenantOwned.class) && !c.isAnnotatedWith(PlatformOwned.class)
                        && !c.isAnnotatedWith(org.eclipse.persistence.annotations.Multitenant.class))
                .map(JavaClass::getName).toList();
        assertEquals(List.of(), ownerless);
    }

    @Test
    void timeHasAClockAndChanceASeed() {
        List<String> calls = CLASSES.stream().filter(c -> !c.getName().equals("fi.sopu.shared.Chance"))
                .flatMap(c -> Stream.concat(c.getMethodCallsFromSelf().stream().filter(call -> isNow(call.getTargetOwner().getName(), call.getName(),
                        call.getTarget().getRawParameterTypes().size())),
                        c.getConstructorCallsFromSelf().stream().filter(call -> call.getTargetOwner().getName().equals("java.util.Random"))))
                .map(Object::toString).toList();
        assertEquals(List.of(), calls);
    }

    /** What a component makes for whoever injects it is an arrow that no import shows: only shared makes what is not the component's own. */
    @Test
    void whatEverybodyInjectsIsMadeInShared() {
        List<JavaMethod> makers = CLASSES.stream().flatMap(c -> c.getMethods().stream()).filter(m -> m.isAnnotatedWith(Produces.class)).toList();
        assertTrue(makers.size() > 2, "only " + makers);
        List<String> hidden = makers.stream().filter(m -> !component(m.getOwner()).equals("shared"))
                .filter(m -> !component(m.getRawReturnType()).equals(component(m.getOwner()))).map(JavaMethod::getFullName).toList();
        assertEquals(List.of(), hidden);
    }

    private static boolean isNow(String owner, String method, int parameters) {
        return owner.startsWith("java.time.") && method.equals("now") && parameters == 0
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.lang.Math") && method.equals("random");
    }

    @Test
    void namesAreTheFieldsOwn() {
        List<String> vague = CLASSES.stream().map(JavaClass::getSimpleName)
                .filter(n -> n.matches(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO)$")).toList();
        assertEquals(List.of(), vague);
    }

    /** Two beans of one name let the whole application fail at its start, and nothing earlier says so. */
    @Test
    void everyBeanOfAViewHasANameOfItsOwn() {
        Map<String, Long> names = CLASSES.stream().filter(c -> c.isAnnotatedWith(jakarta.inject.Named.class)).map(c -> {
            String given = c.getAnnotationOfType(jakarta.inject.Named.class).value();
            return given.isEmpty() ? Character.toLowerCase(c.getSimpleName().charAt(0)) + c.getSimpleName().substring(1) : given;
        }).collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
        assertTrue(names.size() > 25, "only " + names);
        names.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), names);
    }

    /** Whatever its name: what a view names, and what helps it or answers a path. */
    @Test
    void beansOfViewsAndPathsHaveFewInjections() {
        List<JavaClass> web = CLASSES.stream().filter(c -> layer(c).equals("web") || c.isAnnotatedWith(jakarta.inject.Named.class)).toList();
        assertTrue(web.stream().filter(c -> c.isAnnotatedWith(jakarta.inject.Named.class)).count() > 45, "only " + web);
        assertEquals(Map.of(), crowded(web.stream()));
    }

    @Test
    void aCrowdedBeanIsSeenAsSuch() {
        JavaClasses planted = new ClassFileImporter().importClasses(CrowdedView.class, CrowdedByInheritance.class, CrowdedByConstructor.class);
        assertEquals(Map.of("CrowdedView", 5L, "CrowdedByInheritance", 5L, "CrowdedByConstructor", 5L), crowded(planted.stream()));
    }

    private static Map<String, Long> crowded(Stream<JavaClass> beans) {
        Map<String, Long> crowded = new HashMap<>();
        beans.forEach(c -> {
            long injections = c.getAllFields().stream().filter(f -> f.isAnnotatedWith(jakarta.inject.Inject.class)).count()
                    + c.getCodeUnits().stream().filter(m -> m.isAnnotatedWith(jakarta.inject.Inject.class)).mapToLong(m -> m.getParameters().size()).sum();
            if (injections > (c.isAnnotatedWith(jakarta.inject.Named.class) ? MOST_OF_A_VIEW : MOST_OF_OTHERS.getOrDefault(c.getSimpleName(), MOST_BEHIND_A_VIEW))) {
                crowded.put(c.getSimpleName(), injections);
            }
        });
        return crowded;
    }

    @jakarta.inject.Named
    static class CrowdedView {
        @jakarta.inject.Inject
        Object one;
        @jakarta.inject.Inject
        Object two;
        @jakarta.inject.Inject
        Object three;
        @jakarta.inject.Inject
        Object four;
        @jakarta.inject.Inject
        Object five;
    }

    @jakarta.inject.Named
    static class CrowdedByInheritance extends CrowdedView {}

    @jakarta.inject.Named
    static class CrowdedByConstructor {
        @jakarta.inject.Inject
        @SuppressWarnings("UnusedVariable")
        CrowdedByConstructor(Object one, Object two, Object three, Object four, Object five) {}
    }

    private static Set<String> components() {
        return CLASSES.stream().map(ArchitectureTest::component).filter(c -> !c.equals("shared")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Dependencies between two components, shared left out, and the plumbing of pages where web uses it. */
    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("fi.sopu."))
                .filter(d -> !component(d.getOriginClass()).equals(component(d.getTargetClass())))
                .filter(d -> !component(d.getTargetClass()).equals("shared"))
                .filter(d -> !(PLUMBING.contains(component(d.getTargetClass())) && layer(d.getOriginClass()).equals("web")));
    }

    private static String examples(String component) {
        return dependencies().filter(d -> component(d.getOriginClass()).equals(component))
                .map(d -> d.getOriginClass().getSimpleName() + "->" + d.getTargetClass().getName()).distinct().limit(12).collect(Collectors.joining(", "));
    }

    private static List<String> uses(String component) {
        try {
            Uses uses = Class.forName("fi.sopu." + component + ".package-info").getAnnotation(Uses.class);
            return uses == null ? null : List.of(uses.value());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String component(JavaClass c) {
        String[] parts = c.getBaseComponentType().getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static String layer(JavaClass c) {
        String[] parts = c.getBaseComponentType().getPackageName().split("\\.", 4);
        return parts.length > 3 ? parts[3] : "";
    }
}
