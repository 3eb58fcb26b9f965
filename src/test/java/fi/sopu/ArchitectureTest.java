package fi.sopu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static fi.sopu.House.CLASSES;
import static fi.sopu.House.LAYERS;
import static fi.sopu.House.component;
import static fi.sopu.House.components;
import static fi.sopu.House.dependencies;
import static fi.sopu.House.layer;
import static fi.sopu.House.uses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import fi.sopu.saml.Assured;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.PlatformOwned;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.UseCase;
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

    private static final long MOST_OF_A_VIEW = 4;
    private static final long MOST_BEHIND_A_VIEW = 5;
    /** The one servlet of all SAML paths. */
    private static final Map<String, Long> MOST_OF_OTHERS = Map.of("SamlServlet", 8L);
    /** As many as the facts of a council have, the longest that are one flat row each, made at one place. What had more, up to 24, fell into parts that have names of their own. */
    private static final int MOST_PARTS = 13;
    /** The arithmetic of the ranking takes nine; every other call has fewer. */
    private static final int MOST_ARGUMENTS = 9;

    @Test
    void enoughClassesWereImported() {
        assertTrue(CLASSES.size() > 150, "only " + CLASSES.size() + " classes were imported");
    }

    @Test
    void everyComponentSaysWhatItIsAndWhatItUses() {
        assertEquals(List.of(), silent(CLASSES), "components without a package-info that declares @Uses");
    }

    static List<String> silent(JavaClasses classes) {
        return components(classes).stream().filter(c -> uses(c) == null).toList();
    }

    @Test
    void declaredUsesAreTheRealOnes() {
        assertEquals(List.of(), wronglyDeclared(CLASSES));
    }

    static List<String> wronglyDeclared(JavaClasses classes) {
        Map<String, Set<String>> real = new TreeMap<>();
        dependencies(classes).forEach(d -> real.computeIfAbsent(component(d.getOriginClass()), c -> new TreeSet<>()).add(component(d.getTargetClass())));
        return components(classes).stream().filter(c -> uses(c) != null && !new TreeSet<>(uses(c)).equals(real.getOrDefault(c, Set.of())))
                .map(c -> c + " declares " + uses(c) + " and uses " + real.getOrDefault(c, Set.of()) + ": " + examples(classes, c)).toList();
    }

    private static String examples(JavaClasses classes, String component) {
        return dependencies(classes).filter(d -> component(d.getOriginClass()).equals(component))
                .map(d -> d.getOriginClass().getSimpleName() + "->" + d.getTargetClass().getName()).distinct().limit(12).collect(Collectors.joining(", "));
    }

    @Test
    void usesHaveNoCycle() {
        Map<String, List<String>> uses = components(CLASSES).stream().collect(Collectors.toMap(c -> c, House::uses));
        assertTrue(uses.size() > 8);
        refuseCycles(uses);
    }

    static void refuseCycles(Map<String, List<String>> uses) {
        Set<String> done = new TreeSet<>();
        uses.keySet().forEach(component -> visit(component, uses, new ArrayList<>(), done));
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
        assertEquals(List.of(), climbing(CLASSES, below));
    }

    static List<String> climbing(JavaClasses classes, Set<String> below) {
        return classes.stream().filter(c -> below.contains(component(c))).flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> component(d.getTargetClass()).equals("portal")).map(Dependency::getDescription).toList();
    }

    @Test
    void othersAreEnteredByTheirVocabularyAndBoundaryOnly() {
        assertEquals(List.of(), burglars(CLASSES));
    }

    static List<String> burglars(JavaClasses classes) {
        return dependencies(classes).filter(d -> Set.of("control", "entity", "web").contains(layer(d.getTargetClass()))).map(Dependency::getDescription).toList();
    }

    @Test
    void layersLookDownOnly() {
        assertEquals(List.of(), lookingUp(CLASSES));
    }

    static List<String> lookingUp(JavaClasses classes) {
        Map<String, Set<String>> forbidden = Map.of("", Set.of("boundary", "control", "entity", "web"), "entity", Set.of("boundary", "control", "web"), "control",
                Set.of("boundary", "web"),
                "boundary", Set.of("web"), "web", Set.of("control", "entity"));
        return classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream()).filter(d -> d.getTargetClass().getPackageName().startsWith("fi.sopu."))
                .filter(d -> component(d.getOriginClass()).equals(component(d.getTargetClass())))
                .filter(d -> forbidden.getOrDefault(layer(d.getOriginClass()), Set.of()).contains(layer(d.getTargetClass()))).map(Dependency::getDescription).toList();
    }

    @Test
    void onlyKnownLayersExist() {
        assertEquals(List.of(), unknownLayers(CLASSES));
    }

    static List<String> unknownLayers(JavaClasses classes) {
        return classes.stream().map(House::layer).filter(l -> !l.isEmpty() && !LAYERS.contains(l)).distinct().toList();
    }

    static final ArchRule FACES = noClasses().that(describe("outside web and portal", c -> !layer(c).equals("web") && !component(c).equals("portal")))
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @Test
    void facesStaysInWebAndPortal() {
        FACES.check(CLASSES);
    }

    static final ArchRule SAML_LIBRARIES = noClasses().that(describe("outside saml", c -> !component(c).equals("saml")))
            .should().dependOnClassesThat().resideInAnyPackage("org.pac4j..", "org.opensaml..", "net.shibboleth..");

    @Test
    void samlLibrariesStayInSaml() {
        assertTrue(CLASSES.stream().filter(c -> component(c).equals("saml")).flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getName().matches("org\\.(pac4j|opensaml)\\..*")).count() > 50, "saml itself uses them");
        SAML_LIBRARIES.check(CLASSES);
    }

    /** Whoever holds one may take it for checked. */
    @Test
    void whatAnIdpHasAssuredIsSaidByItsCheckAlone() {
        assertEquals(Set.of("fi.sopu.saml.control.ResponseCheck"), assuring(CLASSES));
    }

    static Set<String> assuring(JavaClasses classes) {
        return classes.stream().flatMap(c -> c.getConstructorCallsFromSelf().stream()).filter(call -> call.getTargetOwner().isEquivalentTo(Assured.class))
                .map(call -> call.getOriginOwner().getName()).collect(Collectors.toSet());
    }

    /** What is refused leaves a trace, which the caller writes: a test's result, a logout that is one here only. */
    @Test
    void aRefusalOfSamlEndsNobodysTransaction() {
        assertTrue(CLASSES.stream().filter(ArchitectureTest::isDoorOfSaml).count() > 3);
        assertEquals(List.of(), endingTransactions(CLASSES));
    }

    static List<String> endingTransactions(JavaClasses classes) {
        return classes.stream().filter(ArchitectureTest::isDoorOfSaml).filter(c -> c.tryGetAnnotationOfType(Transactional.class)
                .filter(t -> t.value() == Transactional.TxType.SUPPORTS && List.of(t.dontRollbackOn()).contains(RuntimeException.class)).isEmpty()).map(JavaClass::getName)
                .toList();
    }

    private static boolean isDoorOfSaml(JavaClass c) {
        return component(c).equals("saml") && layer(c).equals("boundary");
    }

    static final ArchRule JSON = noClasses().should().dependOnClassesThat().areAssignableTo(jakarta.json.Json.class);

    /** Its static methods look for a provider in every jar, for each object made. */
    @Test
    void jsonComesFromOneProvider() {
        JSON.check(CLASSES);
    }

    static final ArchRule ENTITY_MANAGER = noClasses().that(describe("outside control", c -> !layer(c).equals("control")))
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @Test
    void theEntityManagerStaysInControl() {
        ENTITY_MANAGER.check(CLASSES);
    }

    /** What another node may write at the same moment, or a power cut may take, is written in one place. */
    @Test
    void filesAreWrittenByWholeFileAlone() {
        assertEquals(List.of(), writingFiles(CLASSES));
    }

    static List<String> writingFiles(JavaClasses classes) {
        Set<String> writing = Set.of("write", "writeString", "move", "copy", "createLink", "createFile", "createTempFile", "newOutputStream", "newByteChannel",
                "newBufferedWriter");
        return classes.stream().filter(c -> !c.getName().equals(WholeFile.class.getName())).flatMap(c -> c.getCodeUnitCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Files.class) && writing.contains(call.getName()) || call.getTargetOwner().isEquivalentTo(FileChannel.class)
                        || call.getTargetOwner().getName().matches("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)"))
                .map(Object::toString).toList();
    }

    /** A timer of one's own ends for good at its first exception, and health does not see it. */
    @Test
    void allTimersAreRounds() {
        assertEquals(List.of(), ownTimers(CLASSES));
        EJB_TIMERS.check(CLASSES);
    }

    static List<String> ownTimers(JavaClasses classes) {
        return classes.stream().filter(c -> !c.getName().equals("fi.sopu.tenant.boundary.Rounds")).flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().matches("schedule(AtFixedRate|WithFixedDelay)") || call.getTargetOwner().getName().equals("java.util.Timer"))
                .map(Object::toString).toList();
    }

    static final ArchRule EJB_TIMERS = noClasses().should().beAnnotatedWith("jakarta.ejb.Schedule").orShould().beAnnotatedWith("jakarta.ejb.Singleton");

    /**
     * The container hands out an EntityManager without a transaction for as long as a timer's context lives, and closes it after the timer's
     * first call: whoever works outside transactions calls use cases, and holds nothing that reads the database itself.
     */
    @Test
    void nothingReadsTheDatabaseOutsideATransaction() {
        assertTrue(CLASSES.stream().filter(c -> layer(c).equals("boundary") && !isTransactional(c)).count() > 5);
        assertEquals(List.of(), readingOutside(CLASSES));
    }

    static List<String> readingOutside(JavaClasses classes) {
        return classes.stream().filter(c -> !layer(c).equals("control") && !isTransactional(c))
                .flatMap(c -> held(c).filter(h -> layer(h).equals("control") && readsItself(h, new TreeSet<>())).map(h -> c.getName() + " holds " + h.getName())).toList();
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
        long methods = useCaseMethods(CLASSES).count();
        assertTrue(methods > 25, "only " + methods + " use case methods were found");
        assertEquals(List.of(), unpermitted(CLASSES), "use case methods without a permission");
    }

    static List<String> unpermitted(JavaClasses classes) {
        return useCaseMethods(classes).filter(m -> !m.isAnnotatedWith(Allowed.class) || !says(m.getAnnotationOfType(Allowed.class))).map(JavaMethod::getFullName).toList();
    }

    private static Stream<JavaMethod> useCaseMethods(JavaClasses classes) {
        return classes.stream().filter(c -> layer(c).equals("boundary")).filter(c -> c.isAnnotatedWith(UseCase.class) || c.isAnnotatedWith(Transactional.class))
                .flatMap(c -> c.getMethods().stream()).filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC) && !m.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean says(Allowed allowed) {
        return !RoleGroup.of(allowed).isEmpty() || allowed.member() || allowed.everyone() || allowed.system();
    }

    /** Who reads a name must not have to ask which of the two is meant. */
    @Test
    void noTwoThingsHaveOneName() {
        assertEquals(List.of(), namesakes(CLASSES));
    }

    static List<String> namesakes(JavaClasses classes) {
        Map<String, Set<String>> names = classes.stream().filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toCollection(TreeSet::new))));
        return names.entrySet().stream().filter(name -> name.getValue().size() > 1).map(Object::toString).sorted().toList();
    }

    @Test
    void everyBoundaryClassIsAUseCase() {
        assertEquals(List.of(), noUseCases(CLASSES));
    }

    static List<String> noUseCases(JavaClasses classes) {
        return classes.stream().filter(c -> layer(c).equals("boundary") && c.isTopLevelClass() && !c.isInterface() && !c.isRecord())
                .filter(c -> !c.getSimpleName().equals("package-info")).filter(c -> !c.isAnnotatedWith(UseCase.class) && !c.isAnnotatedWith(Transactional.class))
                .map(JavaClass::getName).toList();
    }

    @Test
    void everyEntityHasAnOwner() {
        long entities = CLASSES.stream().filter(c -> c.isAnnotatedWith(Entity.class)).count();
        assertTrue(entities > 15, "only " + entities + " entities were found");
        assertEquals(List.of(), ownerless(CLASSES));
    }

    static List<String> ownerless(JavaClasses classes) {
        return classes.stream().filter(c -> c.isAnnotatedWith(Entity.class)).filter(c -> !c.isAssignableTo(TenantOwned.class) && !c.isAnnotatedWith(PlatformOwned.class)
                && !c.isAnnotatedWith(org.eclipse.persistence.annotations.Multitenant.class)).map(JavaClass::getName).toList();
    }

    @Test
    void timeHasAClockAndChanceASeed() {
        assertEquals(List.of(), ownTimeOrChance(CLASSES));
    }

    static List<String> ownTimeOrChance(JavaClasses classes) {
        return classes.stream().filter(c -> !c.getName().equals("fi.sopu.shared.Chance")).flatMap(c -> Stream.concat(
                c.getMethodCallsFromSelf().stream().filter(call -> isNow(call.getTargetOwner().getName(), call.getName(), call.getTarget().getRawParameterTypes().size())),
                c.getConstructorCallsFromSelf().stream().filter(call -> call.getTargetOwner().getName().equals("java.util.Random")))).map(Object::toString).toList();
    }

    /** What a component makes for whoever injects it is an arrow that no import shows: only shared makes what is not the component's own. */
    @Test
    void whatEverybodyInjectsIsMadeInShared() {
        long makers = makers(CLASSES).count();
        assertTrue(makers > 2, "only " + makers);
        assertEquals(List.of(), hiddenMakers(CLASSES));
    }

    static List<String> hiddenMakers(JavaClasses classes) {
        return makers(classes).filter(m -> !component(m.getOwner()).equals("shared")).filter(m -> !component(m.getRawReturnType()).equals(component(m.getOwner())))
                .map(JavaMethod::getFullName).toList();
    }

    private static Stream<JavaMethod> makers(JavaClasses classes) {
        return classes.stream().flatMap(c -> c.getMethods().stream()).filter(m -> m.isAnnotatedWith(Produces.class));
    }

    private static boolean isNow(String owner, String method, int parameters) {
        return owner.startsWith("java.time.") && method.equals("now") && parameters == 0
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.lang.Math") && method.equals("random");
    }

    @Test
    void namesAreTheFieldsOwn() {
        assertEquals(List.of(), vague(CLASSES));
    }

    static List<String> vague(JavaClasses classes) {
        return classes.stream().map(JavaClass::getSimpleName).filter(n -> n.matches(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO)$")).toList();
    }

    /** Two beans of one name let the whole application fail at its start, and nothing earlier says so. */
    @Test
    void everyBeanOfAViewHasANameOfItsOwn() {
        assertTrue(CLASSES.stream().filter(c -> c.isAnnotatedWith(jakarta.inject.Named.class)).count() > 25);
        assertEquals(List.of(), twinBeans(CLASSES));
    }

    static List<String> twinBeans(JavaClasses classes) {
        Map<String, Long> names = classes.stream().filter(c -> c.isAnnotatedWith(jakarta.inject.Named.class)).map(c -> {
            String given = c.getAnnotationOfType(jakarta.inject.Named.class).value();
            return given.isEmpty() ? Character.toLowerCase(c.getSimpleName().charAt(0)) + c.getSimpleName().substring(1) : given;
        }).collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
        return names.entrySet().stream().filter(name -> name.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    /** Whatever its name: what a view names, and what helps it or answers a path. */
    @Test
    void beansOfViewsAndPathsHaveFewInjections() {
        List<JavaClass> web = CLASSES.stream().filter(c -> layer(c).equals("web") || c.isAnnotatedWith(jakarta.inject.Named.class)).toList();
        assertTrue(web.stream().filter(c -> c.isAnnotatedWith(jakarta.inject.Named.class)).count() > 45, "only " + web);
        assertEquals(Map.of(), crowded(web.stream()));
    }

    static Map<String, Long> crowded(Stream<JavaClass> beans) {
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

    /** Of many parts in a row two are sooner or later given in the wrong order: those that belong together get a name together. */
    @Test
    void whatIsGivenInARowIsShort() {
        assertTrue(CLASSES.stream().filter(JavaClass::isRecord).count() > 100);
        assertEquals(List.of(), longRows(CLASSES));
    }

    static List<String> longRows(JavaClasses classes) {
        return classes.stream().flatMap(c -> c.getCodeUnits().stream()).filter(unit -> unit.getRawParameterTypes().size() > (isOfARecord(unit) ? MOST_PARTS : MOST_ARGUMENTS))
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC)).map(unit -> unit.getFullName() + " takes " + unit.getRawParameterTypes().size()).toList();
    }

    private static boolean isOfARecord(JavaCodeUnit unit) {
        return unit.isConstructor() && unit.getOwner().isRecord();
    }
}
