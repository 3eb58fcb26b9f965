package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.planted.entity.Ownerless;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text that an entity keeps has gone through the cleaner: each constructor and two methods of each entity in a row are given texts with signs
 * that are not seen, and then no field may hold one.
 */
class EntityTextsTest {

    private static final String TYPED = " a\u200Bbc\u00ADd@e.fi\u202E ";
    /** What nobody types: keys and hashes that have to be exact, what Sopu copies from texts that are clean, and what machines say. */
    private static final Map<String, String> NOT_TYPED = Map.ofEntries(
            Map.entry("Account", "what an IdP calls somebody is compared exactly"), Map.entry("SamlReplay", "ids of messages"),
            Map.entry("SamlRequest", "ids and hashes"), Map.entry("Login", "hashes and what an IdP said"), Map.entry("TestLogin", "what an IdP said"),
            Map.entry("IdpUse", "entityIDs"), Map.entry("Newcomer.idpEntityId", "compared exactly"), Map.entry("Newcomer.keyName", "compared exactly"),
            Map.entry("Newcomer.keyValue", "compared exactly"), Map.entry("Member.loginKey", "an IdP's own is kept exactly; MemberTest shows that a typed one is cleaned"),
            Map.entry("Member.hiddenColumns", "chosen from a list"), Map.entry("PersonalLink.linkHash", "a hash"), Map.entry("AdminLink.secretHash", "a hash"),
            Map.entry("AdminLink.linkHash", "a hash"),
            Map.entry("AdminLink.sessionHash", "a hash"),
            Map.entry("Idp.path", "made by Sopu"), Map.entry("Idp.entityId", "from metadata"), Map.entry("Idp.metadata", "a document"),
            Map.entry("Idp.profile", "chosen from a list"), Map.entry("Idp.metadataUrl", "checked by its fetcher"), Map.entry("Idp.trustAnchor", "a document"),
            Map.entry("Idp.fetchProblem", "a key"), Map.entry("Idp.keyAttribute", "compared exactly"), Map.entry("Idp.keyScope", "compared exactly"),
            Map.entry("Idp.givenAttribute", "compared exactly"), Map.entry("Idp.familyAttribute", "compared exactly"),
            Map.entry("Idp.mailAttribute", "compared exactly"), Map.entry("Idp.nameFormat", "from metadata"),
            Map.entry("AuditEntry", "written by Sopu from what is clean"), Map.entry("KnownAct", "a view of the same"),
            Map.entry("Kit", "of a KitPlan, which cleans: KitPlanTest"), Map.entry("KitSession.note", "of a KitHolding, which cleans: KitPlanTest"),
            Map.entry("Booking", "of a Slot, which cleans: SlotTest"), Map.entry("Facilitator", "of a FacilitatorCard, which cleans: FacilitatorCardTest"),
            Map.entry("Member.home", "a council's name in paths"), Map.entry("Organisation.slug", "a council's name in paths"),
            Map.entry("NetworkMembership", "a copy of a network's names"), Map.entry("NetworkCard", "a copy of a day's title, and a path"),
            Map.entry("Council", "checked by NewCouncil and Declared, through which it is made and changed"), Map.entry("Body.kind", "a choice"),
            Map.entry("Idea.author", "a pseudonym"), Map.entry("UnsealedIdea", "what was cleaned when it was typed, read once"),
            Map.entry("KnownColumn", "a plain name of a column that TableFile has read"),
            Map.entry("ScimToken.hash", "a hash"), Map.entry("ScimCall.key", "a key"), Map.entry("ScimCall.arguments", "each cut and cleaned by ScimCall"),
            Map.entry("ScimRule.role", "a role"), Map.entry("ScimGroup", "as its directory calls it, cleaned by ScimGroups"),
            Map.entry("BroughtFields", "cleaned by BroughtByLogins as they come; a member's fields are cleaned by the member"),
            Map.entry("BroughtGroup.idp", "a path"), Map.entry("BroughtRule.idp", "a path"),
            Map.entry("ScimPerson", "what a directory has said is said back to it as it was; a member's fields are cleaned by the member"),
            Map.entry("MemberFile.grid", "cleaned by TableFile"), Map.entry("MemberFile.before", "copies of a member's fields, cleaned when they come back"),
            Map.entry("MemberFile.mapping", "choices"), Map.entry("MemberFile.choices", "choices"), Map.entry("Member.locked", "names of fields"),
            Map.entry("ClauseSource", "a copy of a published idea"),
            Map.entry("PublishedItem", "a copy of an idea or clause"), Map.entry("PublishedOutcome", "a copy of a question"),
            Map.entry("Publication", "a copy, as JSON"), Map.entry("PreparedAnalysis.content", "a copy, as JSON"), Map.entry("Notice", "a copy of a title, and a key"),
            Map.entry("TimePoll", "cleaned by PollPlan: PollPlanTest"), Map.entry("PollSeat.said", "a letter for each answer"),
            Map.entry("Gathering", "cleaned by GatheringPlan and Where, whose link must be an address: GatheringPlanTest"),
            Map.entry("GatheringMaterial.link", "cleaned by Where, and must be an address"),
            Map.entry("StoredThings", "keys of texts"),
            Map.entry("StoredDate", "a copy of what a meeting or a stage says"), Map.entry("FeedAddress.hash", "a hash"),
            Map.entry("UnitAct.change", "ids and days"), Map.entry("UnitFile.grid", "cleaned by TableFile"), Map.entry("RoundUnit.name", "a copy of a unit's name"),
            Map.entry("Tiding", "a copy of a title, and a path"), Map.entry("Told", "a name of Sopu's own"), Map.entry("MailChoice", "a choice"),
            Map.entry("Reminder", "prints of Sopu's own"), Map.entry("StoredRetention.kind", "a key"),
            Map.entry("Mail", "written by Sopu from what is clean, and what a relay said on one line"));

    @Test
    void noTextGetsPastTheCleaner() throws ReflectiveOperationException, IOException {
        Set<String> unclean = new TreeSet<>();
        Set<String> reached = new TreeSet<>();
        Set<String> fields = new TreeSet<>();
        for (Class<?> entity : entities()) {
            textFields(entity).forEach(field -> fields.add(name(field)));
            if (textFields(entity).stream().allMatch(field -> isNotTyped(name(field)))) {
                continue;
            }
            tryOut(entity, reached, unclean);
        }
        Set<String> known = new TreeSet<>(fields);
        fields.forEach(field -> known.add(field.substring(0, field.indexOf('.'))));
        assertEquals(Set.of(), NOT_TYPED.keySet().stream().filter(one -> !known.contains(one)).collect(Collectors.toSet()), "exceptions of nothing");
        fields.removeIf(EntityTextsTest::isNotTyped);
        unclean.removeIf(EntityTextsTest::isNotTyped);
        assertTrue(fields.size() > 15, "only " + fields);
        assertEquals(Set.of(), unclean, "texts that are kept as they were typed; give them to TypedText");
        fields.removeAll(reached);
        fields.removeIf(field -> Set.of("Member.language").contains(field));
        assertEquals(Set.of(), fields, "texts that this test could not set");
    }

    @Test
    void whatIsPlantedIsSeen() throws ReflectiveOperationException {
        Set<String> unclean = new TreeSet<>();
        Set<String> reached = new TreeSet<>();
        tryOut(Ownerless.class, reached, unclean);
        tryOut(Cleaned.class, reached, unclean);
        assertEquals(Set.of("Ownerless.words"), unclean);
        assertEquals(Set.of("Ownerless.words", "Cleaned.words"), reached);
    }

    static final class Cleaned {
        final String words;

        Cleaned(String typed) {
            words = TypedText.line(typed, 100);
        }
    }

    private static void tryOut(Class<?> entity, Set<String> reached, Set<String> unclean) throws ReflectiveOperationException {
        for (Constructor<?> constructor : entity.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                continue;
            }
            look(call(constructor, null), reached, unclean);
            for (Method first : methods(entity)) {
                for (Method second : methods(entity)) {
                    Object made = call(constructor, null);
                    if (made != null) {
                        call(first, made);
                        call(second, made);
                        look(made, reached, unclean);
                    }
                }
            }
        }
    }

    private static List<Class<?>> entities() throws ReflectiveOperationException, IOException {
        List<Class<?>> all = new ArrayList<>();
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.getParent().endsWith("entity") && f.toString().endsWith(".class")).sorted().toList()) {
                Class<?> one = Class.forName(classes.relativize(file).toString().replace('/', '.').replace(".class", ""));
                if (one.isAnnotationPresent(Entity.class)) {
                    all.add(one);
                }
            }
        }
        assertTrue(all.size() > 15, "only " + all);
        return all;
    }

    private static List<Method> methods(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()) && m.getReturnType() == void.class)
                .sorted(Comparator.comparing(Method::toString)).toList();
    }

    private static List<Field> textFields(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()))
                .filter(f -> f.getType() == String.class || f.getType() == Words.class).toList();
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static boolean isNotTyped(String field) {
        return NOT_TYPED.containsKey(field) || NOT_TYPED.containsKey(field.substring(0, field.indexOf('.')));
    }

    private static void look(Object made, Set<String> reached, Set<String> unclean) throws IllegalAccessException {
        for (Field field : made == null ? List.<Field>of() : textFields(made.getClass())) {
            field.setAccessible(true);
            Object value = field.get(made);
            String text = value instanceof Words words ? words.getFi() : (String) value;
            if (text != null && text.contains("bc")) {
                reached.add(name(field));
                if (!text.equals("abcd@e.fi")) {
                    unclean.add(name(field));
                }
            }
        }
    }

    /** What comes of it, or null when the state says no. */
    private static Object call(Executable what, Object on) throws ReflectiveOperationException {
        what.setAccessible(true);
        Object[] arguments = Arrays.stream(what.getParameterTypes()).map(EntityTextsTest::some).toArray();
        try {
            return what instanceof Constructor<?> constructor ? constructor.newInstance(arguments) : ((Method) what).invoke(on, arguments);
        } catch (InvocationTargetException no) {
            return null;
        }
    }

    private static Object some(Class<?> type) {
        if (type == String.class) {
            return TYPED;
        } else if (type == Words.class) {
            return Words.of(TYPED, TYPED);
        } else if (type == UUID.class) {
            return new UUID(1, 1);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type == Duration.class) {
            return Duration.ofDays(1);
        } else if (type == boolean.class) {
            return true;
        } else if (type == int.class || type == Integer.class) {
            return 20;
        } else if (type == long.class) {
            return 50L;
        } else if (type == double.class) {
            return .5;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return record(type);
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : type == Set.class ? Set.of() : null;
    }

    private static Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Arrays.stream(parts).map(part -> some(part.getType())).toArray());
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
