package fi.sopu.audit.web;

import fi.sopu.audit.Trace;
import fi.sopu.shared.Alphabet;
import fi.sopu.texts.TextStore;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns rows of the log into words. An act that has none is shown by its code, so that nothing is left out. */
@RequestScoped
public class LogWords {

    private static final Pattern WITH_ID = Pattern.compile("(.*: )([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final String BY = "by: ";
    /** A detail may be a code that has words: a role, or what was looked for. */
    private static final List<String> CODES = List.of("identity.role.", "audit.detail.");

    @Inject
    Texts texts;

    /** A line as a person reads it; {@code whom} and {@code detail} may be empty. */
    public record Line(Instant at, boolean byDay, String who, String what, String whom, String detail) {
    }

    /** An act that can be looked for. */
    public record Act(String value, String text) {
    }

    /** By their words. */
    List<Act> acts(Collection<String> known) {
        return known.stream().map(one -> new Act(one, act(one))).sorted(Alphabet.by(Act::text)).toList();
    }

    Line line(Trace trace, Map<UUID, String> names) {
        return new Line(trace.at(), trace.byDay(), who(trace, names), act(trace.act()), whom(trace, names), detail(trace.detail(), names));
    }

    String act(String act) {
        String key = key(act);
        return TextStore.has(texts.language(), key) ? texts.of(key) : act;
    }

    /** Where the words of an act are: among the texts of the component that does it. */
    static String key(String act) {
        return act.replaceFirst("\\.", ".act.");
    }

    String person(@Nullable UUID id, Map<UUID, String> names) {
        return names.getOrDefault(id, texts.of("audit.forgotten"));
    }

    private String who(Trace trace, Map<UUID, String> names) {
        if (trace.actor() != null) {
            return person(trace.actor(), names);
        }
        boolean cameIn = trace.act().equals("identity.loggedIn") && trace.subject() != null;
        return cameIn ? person(trace.subject(), names) : texts.of("audit.by." + trace.by());
    }

    private String whom(Trace trace, Map<UUID, String> names) {
        if (trace.subject() != null && trace.about().equals("member")) {
            // who logs in or out does it to nobody else
            return trace.subject().equals(trace.actor()) || trace.act().equals("identity.loggedIn") ? "" : person(trace.subject(), names);
        }
        String kind = texts.of("audit.about." + trace.about());
        String name = trace.subject() == null ? null : names.get(trace.subject());
        return name == null ? kind : texts.of("audit.aboutNamed", kind, name);
    }

    /** A role by its name; a member's id after a colon by the member's name. */
    private String detail(@Nullable String detail, Map<UUID, String> names) {
        if (detail == null) {
            return "";
        }
        for (String kind : CODES) {
            if (TextStore.has(texts.language(), kind + detail)) {
                return texts.of(kind + detail);
            }
        }
        String sought = key(detail);
        if (!sought.equals(detail) && TextStore.has(texts.language(), sought)) {
            return texts.of(sought);
        }
        Matcher member = WITH_ID.matcher(detail);
        return !member.matches() ? detail : member.group(1).equals(BY) ? texts.of("audit.detail.by", person(UUID.fromString(member.group(2)), names))
                : member.group(1) + person(UUID.fromString(member.group(2)), names);
    }
}
