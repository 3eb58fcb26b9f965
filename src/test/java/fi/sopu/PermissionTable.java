package fi.sopu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.sopu.shared.Role;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** permissions.txt, and what there really is: views of the web application's folder with their buttons, methods of the REST resources. */
final class PermissionTable {

    static final Set<Role> MEMBERS = EnumSet.complementOf(EnumSet.of(Role.PLATFORM_ADMIN, Role.LINK_HOLDER));
    private static final Map<Class<? extends Annotation>, String> METHODS = Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");
    private static final String WHO = "WHO ";
    private static Map<String, Set<Role>> groups;
    private static List<Line> all;

    private PermissionTable() {
    }

    /**
     * One line of the table, or one of the buttons that a line names.
     *
     * @param button what the button does, or null for a page or a REST path
     */
    record Line(String method, String path, String button, boolean everyone, Set<Role> roles) {

        boolean allows(Role role) {
            return everyone || roles.contains(role);
        }

        boolean isPage() {
            return !path.startsWith("/api/");
        }

        boolean namesSomething() {
            return path.contains("{");
        }

        /** Names something of a process, which the platform does not have. */
        boolean isContent() {
            return namesSomething() && Stream.of("{member}", "{council}", "{idp}").noneMatch(path::contains);
        }

        /** Let in: a page opens; a call is done, or a rule does not let it be done now. No refusal is one of these. */
        boolean isAnswer(int status) {
            return status == 200 || !isPage() && List.of(204, 409).contains(status);
        }

        /** Of a page that somebody may not see as little is said as of one that there is not; a call about what is there is refused. */
        boolean isRefusal(int status) {
            return status == 403 || isPage() && namesSomething() && status == 404;
        }

        /** Method and path without what varies. */
        String shape() {
            return method + " " + view().replaceAll("\\{[a-z]+}", "{}") + (button == null ? "" : " " + button);
        }

        /** The path alone. */
        String view() {
            return path.replaceAll("\\?.*", "");
        }

        String text() {
            return method + " " + path + (button == null ? "" : " " + button);
        }
    }

    /** Pages and REST paths. */
    static List<Line> lines() {
        return all().stream().filter(line -> line.button() == null).toList();
    }

    /** The pages' buttons. */
    static List<Line> buttons() {
        return all().stream().filter(line -> line.button() != null).toList();
    }

    static List<Line> all() {
        if (all == null) {
            all = text().filter(line -> !line.startsWith(WHO)).flatMap(PermissionTable::read).toList();
        }
        return all;
    }

    /** Who is meant by the words of the table, as the table says it. */
    static Map<String, Set<Role>> groups() {
        if (groups == null) {
            groups = text().filter(line -> line.startsWith(WHO)).map(line -> line.substring(WHO.length()).split("\\|"))
                    .collect(Collectors.toMap(halves -> halves[0].strip(), halves -> roles(halves[1])));
        }
        return groups;
    }

    private static Stream<String> text() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(PermissionTable.class.getResourceAsStream("permissions.txt"), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.strip().split("\\s+")).map(Role::valueOf).collect(Collectors.toSet());
    }

    static Line line(String text) {
        return lines().stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    static Line button(String text) {
        return buttons().stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow(() -> new AssertionError("permissions.txt has no " + text));
    }

    private static Stream<Line> read(String line) {
        String[] halves = line.split("\\|");
        String[] asked = halves[0].strip().split("\\s+");
        String who = halves[1].strip();
        Set<Role> roles = switch (who) {
            case "members" -> MEMBERS;
            case "everyone" -> EnumSet.allOf(Role.class);
            case "nobody" -> EnumSet.noneOf(Role.class);
            default -> groups().containsKey(who) ? groups().get(who) : roles(who);
        };
        boolean everyone = who.equals("everyone");
        return asked[0].equals("DO") ? Arrays.stream(asked).skip(2).map(button -> new Line(asked[0], asked[1], button, everyone, roles))
                : Stream.of(new Line(asked[0], asked[1], null, everyone, roles));
    }

    /** Shapes of everything that can be asked for. */
    static List<String> found() {
        List<String> found = new ArrayList<>();
        found.add("GET /");
        Views.pages().stream().map(view -> "/" + Views.FOLDER.relativize(view)).filter(view -> !view.startsWith("/portal/"))
                .map(view -> "GET " + view.substring(0, view.length() - ".xhtml".length())).forEach(found::add);
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fi.sopu").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).forEach(type -> found.addAll(paths(type)));
        Commands.found().stream().map(Commands.Command::text).distinct().forEach(found::add);
        if (found.size() < 140) {
            throw new IllegalStateException("only " + found);
        }
        return found;
    }

    /** Shapes of what a REST resource answers. */
    static List<String> paths(JavaClass type) {
        List<String> found = new ArrayList<>();
        type.getMethods().forEach(method -> add(type, method, found));
        return found;
    }

    private static void add(JavaClass type, JavaMethod method, List<String> found) {
        METHODS.forEach((annotation, verb) -> {
            if (method.isAnnotatedWith(annotation)) {
                String below = method.isAnnotatedWith(Path.class) ? "/" + method.getAnnotationOfType(Path.class).value() : "";
                found.add(verb + " /api/" + (type.getAnnotationOfType(Path.class).value() + below).replaceAll("\\{[a-z]+}", "{}"));
            }
        });
    }
}
