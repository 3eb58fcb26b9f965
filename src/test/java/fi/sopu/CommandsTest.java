package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.sopu.Commands.Command;
import fi.sopu.PermissionTable.Line;
import fi.sopu.planted.web.Pressing;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What permissions.txt says of a button is what the use cases say that its method leads to: nothing rests on the button not being shown. */
class CommandsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fi.sopu");

    @Test
    void everyButtonHasALineAndNothingElseHas() {
        Set<String> found = Commands.found().stream().map(Command::text).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(found, PermissionTable.buttons().stream().map(Line::text).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyMethodOfAButtonLeadsToUseCasesForThoseRolesAlone() {
        List<String> wrong = new ArrayList<>();
        int led = 0;
        for (Command command : Commands.found()) {
            if (command.isPlain()) {
                continue;
            }
            Line line = PermissionTable.button(command.text());
            Set<JavaMethod> uses = uses(method(command));
            Set<Role> allowed = allowed(uses, pageRoles(command.view()));
            if (!allowed.equals(line.roles())) {
                wrong.add(command.text() + " is " + line.roles() + " in the table, but leads to " + allowed + " by " + names(uses));
            }
            led += uses.isEmpty() ? 0 : 1;
        }
        assertTrue(led > 50, "only " + led);
        assertEquals(List.of(), wrong);
    }

    /** Each button of a view is seen with the roles that it leads to, and one that can not be asked is refused. */
    @Test
    void whatIsPlantedIsSeen() {
        String view = "<f:viewAction action=\"#{pressing.fill}\"/> <s:btn id=\"go\" action=\"#{pressing.press}\"/> <button name=\"act\" value=\"up 7\">x</button>";
        assertEquals(Set.of(new Command("/planted/page", "press", "pressing", "go"), new Command("/planted/page", "up", null, null)), Commands.of("/planted/page", view));
        assertThrows(IllegalStateException.class, () -> Commands.of("/planted/page", "<s:btn action=\"#{pressing.press}\"/>"));
        JavaClass planted = new ClassFileImporter().importPackages("fi.sopu.planted").get(Pressing.class);
        assertEquals(Set.of(Role.CHAIR), allowed(uses(planted.getMethod("press")), EnumSet.allOf(Role.class)));
        assertEquals(Set.of(Role.COUNCILLOR), allowed(uses(planted.getMethod("fill")), EnumSet.of(Role.COUNCILLOR)));
    }

    /** The use cases to which a method leads. */
    private static Set<JavaMethod> uses(JavaMethod method) {
        Set<JavaMethod> uses = new LinkedHashSet<>();
        follow(method, new LinkedHashSet<>(), uses);
        return uses;
    }

    /** Who may do all of it; a button that only fills in the page's own form reaches no use case, and is as safe as the page. */
    private static Set<Role> allowed(Set<JavaMethod> uses, Set<Role> page) {
        Set<Role> allowed = uses.isEmpty() ? page : EnumSet.allOf(Role.class);
        uses.forEach(use -> allowed.retainAll(roles(use.getAnnotationOfType(Allowed.class))));
        return allowed;
    }

    @Test
    void theTableAndTheUseCasesMeanTheSameByTheWordsForRoles() {
        assertEquals(PermissionTable.groups(), Stream.of(RoleGroup.values()).collect(Collectors.toMap(group -> group.name().toLowerCase(Locale.ROOT),
                group -> Set.copyOf(group.roles()))));
    }

    /** A list in which a role is missing, or in another order, must be meant: where a group has these roles, its word is used. */
    @Test
    void rolesOfAGroupAreNamedByItsWord() {
        List<String> spelled = CLASSES.stream().flatMap(c -> c.getMethods().stream()).filter(m -> m.isAnnotatedWith(Allowed.class))
                .filter(m -> Stream.of(RoleGroup.values()).anyMatch(group -> Set.copyOf(group.roles()).equals(Set.of(m.getAnnotationOfType(Allowed.class).value()))))
                .map(JavaMethod::getFullName).toList();
        assertEquals(List.of(), spelled);
    }

    private static Set<Role> pageRoles(String view) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        PermissionTable.lines().stream().filter(line -> line.view().equals(view)).forEach(line -> roles.addAll(line.roles()));
        return roles;
    }

    private static List<String> names(Set<JavaMethod> uses) {
        return uses.stream().map(use -> use.getOwner().getSimpleName() + "." + use.getName()).toList();
    }

    private static JavaMethod method(Command command) {
        return CLASSES.stream().filter(c -> c.getSimpleName().equalsIgnoreCase(command.bean())).flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getName().equals(command.name())).findFirst().orElseThrow(() -> new AssertionError(command));
    }

    private static void follow(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Set<JavaMethod> uses) {
        if (!seen.add(unit)) {
            return;
        }
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream()).map(access -> access.getTarget().resolveMember())
                .flatMap(Optional::stream).forEach(target -> {
                    if (target.isAnnotatedWith(Allowed.class)) {
                        uses.add((JavaMethod) target);
                    } else if (target.getOwner().getPackageName().matches("fi\\.sopu\\.[a-z]+\\.web")) {
                        follow((JavaCodeUnit) target, seen, uses);
                    }
                });
    }

    private static Set<Role> roles(Allowed allowed) {
        if (allowed.everyone()) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> roles = allowed.member() ? EnumSet.copyOf(PermissionTable.MEMBERS) : EnumSet.noneOf(Role.class);
        roles.addAll(RoleGroup.of(allowed));
        return roles;
    }
}
