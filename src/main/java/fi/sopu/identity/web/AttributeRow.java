package fi.sopu.identity.web;

import fi.sopu.identity.Mapping;
import fi.sopu.identity.Profile;
import fi.sopu.identity.TestFacts;
import fi.sopu.texts.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An attribute that came in a test: its Name, what it is often called, its values, and what Sopu takes it for or null. */
public record AttributeRow(String name, String known, String values, @Nullable String use) {

    private static final int MOST_SHOWN = 30;

    static AttributeRow of(TestFacts.Value came, Mapping mapping, List<Profile> profiles, Texts texts) {
        String use = use(came.name(), mapping);
        return new AttributeRow(came.name(), known(came.name(), profiles), shown(came.values(), texts), use == null ? null : texts.of("identity.use." + use));
    }

    private static @Nullable String use(String name, Mapping mapping) {
        return name.equals(mapping.key()) ? "key" : name.equals(mapping.keyScope()) ? "scope" : name.equals(mapping.given()) ? "given"
                : name.equals(mapping.family()) ? "family" : name.equals(mapping.mail()) ? "mail" : null;
    }

    private static String known(String name, List<Profile> profiles) {
        return profiles.stream().flatMap(p -> p.claims().stream()).filter(c -> c.name().equals(name) && !c.from().contains("."))
                .map(Profile.Claim::from).findFirst().orElse(name.startsWith("http") ? name.substring(name.lastIndexOf('/') + 1) : "");
    }

    /** Of a long list, such as somebody's groups, only the beginning. */
    private static String shown(List<String> values, Texts texts) {
        String some = values.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return values.size() > MOST_SHOWN ? some + " " + texts.of("identity.test.more", values.size()) : some;
    }
}
