package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.sopu.shared.CalledFirst;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a method sets that says that the view calls it first is not asked whether it is there: so a view does call it first. */
class CalledFirstTest {

    private static final Pattern CALL = Pattern.compile("(?:<f:viewAction [^>]*action|type=\"preRenderView\" listener)=\"#\\{(\\w+)\\.(\\w+)");

    @Test
    void theViewsCallFirstWhatSaysSo() {
        Set<String> called = called(Views.all().stream().map(Views::read));
        assertTrue(called.size() > 30, "only " + called);
        Set<String> marked = marked(House.CLASSES.stream());
        assertTrue(marked.size() > 30, "only " + marked);
        marked.removeAll(called);
        assertEquals(Set.of(), marked, "no view calls them first");
    }

    @Test
    void bothWaysAreSeen() {
        assertEquals(Set.of("loud.open", "quiet.load"),
                called(Stream.of("<f:viewAction action=\"#{loud.open}\" onPostback=\"true\"/> <s:btn action=\"#{loud.go}\"/>",
                        "<f:event type=\"preRenderView\" listener=\"#{quiet.load(1)}\"/>")));
        assertEquals(Set.of("planted.open"), marked(Stream.of(new ClassFileImporter().importClass(Planted.class))));
    }

    static final class Planted {
        @CalledFirst
        void open() {
        }
    }

    private static Set<String> called(Stream<String> views) {
        return views.flatMap(view -> CALL.matcher(view).results()).map(call -> call.group(1) + "." + call.group(2)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> marked(Stream<JavaClass> classes) {
        return classes.flatMap(c -> c.getMethods().stream()).filter(m -> m.isAnnotatedWith(CalledFirst.class))
                .map(m -> m.getOwner().getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT) + m.getOwner().getSimpleName().substring(1) + "." + m.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
