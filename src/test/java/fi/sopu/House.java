package fi.sopu;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.sopu.shared.Uses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class's package says of it: of which component and in which layer it is. */
final class House {

    /** Sopu as it is deployed. */
    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("sopu-launch") && !location.contains("scripts/launch/")).importPackages("fi.sopu");
    static final Set<String> LAYERS = Set.of("boundary", "control", "entity", "web");
    /** What every web folder may use without saying so: the plumbing of pages. */
    private static final Set<String> PLUMBING = Set.of("portal", "texts", "gate");

    private House() {
    }

    static Set<String> components(JavaClasses classes) {
        return classes.stream().map(House::component).filter(c -> !c.equals("shared")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Dependencies between two components, shared left out, and the plumbing of pages where web uses it. */
    static Stream<Dependency> dependencies(JavaClasses classes) {
        return classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream()).filter(d -> d.getTargetClass().getPackageName().startsWith("fi.sopu."))
                .filter(d -> !component(d.getOriginClass()).equals(component(d.getTargetClass()))).filter(d -> !component(d.getTargetClass()).equals("shared"))
                .filter(d -> !(PLUMBING.contains(component(d.getTargetClass())) && layer(d.getOriginClass()).equals("web")));
    }

    /** What the component says that it uses; null where it does not say. */
    static List<String> uses(String component) {
        try {
            Uses uses = Class.forName("fi.sopu." + component + ".package-info").getAnnotation(Uses.class);
            return uses == null ? null : List.of(uses.value());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    static String component(JavaClass c) {
        String[] parts = c.getBaseComponentType().getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    /** Empty for a component's vocabulary. */
    static String layer(JavaClass c) {
        String[] parts = c.getBaseComponentType().getPackageName().split("\\.", 4);
        return parts.length > 3 ? parts[3] : "";
    }
}
