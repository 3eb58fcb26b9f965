package fi.sopu.cohort.control;

import fi.sopu.cohort.entity.Cohort;
import fi.sopu.identity.MemberFacts;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Sought;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is in which cohort, as it is typed or pasted: a line for each person. Pure. */
public final class CohortLines {

    private static final int TOLD = 3;
    private static final int MOST_COHORTS = 40;

    private final Map<String, List<MemberFacts>> known = new HashMap<>();

    /** @param members of the council */
    public CohortLines(Collection<MemberFacts> members) {
        for (MemberFacts member : members) {
            List<String> words = new ArrayList<>(List.of(member.name(), member.listed(), marked(member)));
            if (member.email() != null) {
                words.add(member.email());
            }
            words.stream().map(CohortLines::plain).distinct().forEach(word -> known.computeIfAbsent(word, none -> new ArrayList<>()).add(member));
        }
    }

    private static String plain(String text) {
        return text.contains("@") ? text.strip().toLowerCase(java.util.Locale.ROOT) : Sought.plain(text);
    }

    /** How somebody is written, so that the line leads back to them: by the address, by the name, or where others have both too by a mark. */
    public String told(MemberFacts member) {
        return Stream.of(Objects.toString(member.email(), ""), member.listed()).filter(word -> known.getOrDefault(plain(word), List.of()).size() == 1).findFirst()
                .orElseGet(() -> marked(member));
    }

    private static String marked(MemberFacts member) {
        return member.listed() + " [" + member.id().toString().substring(0, 8) + "]";
    }

    /**
     * What the lines say.
     *
     * @return by the name of the cohort its members, in the order in which the names come first
     * @throws Refused when a line names nobody, or several, or no cohort, when somebody is in two, or there are too many cohorts
     */
    public Map<String, List<UUID>> read(@Nullable String text) {
        Map<String, List<UUID>> read = new LinkedHashMap<>();
        Map<UUID, String> seen = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String line : Objects.toString(text, "").lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int at = Math.max(line.lastIndexOf(';'), line.lastIndexOf('\t'));
            if (at < 1 || at == line.length() - 1) {
                throw new Refused("cohort.wrong.line", line);
            }
            List<MemberFacts> who = known.getOrDefault(plain(line.substring(0, at)), List.of());
            if (who.size() != 1) {
                unknown.add(line.substring(0, at).strip());
                continue;
            }
            if (seen.put(who.get(0).id(), line) != null) {
                throw new Refused("cohort.wrong.twice", who.get(0).listed());
            }
            read.computeIfAbsent(Cohort.named(line.substring(at + 1)), none -> new ArrayList<>()).add(who.get(0).id());
        }
        if (!unknown.isEmpty()) {
            throw new Refused("cohort.wrong.unknown", unknown.size(), unknown.stream().limit(TOLD).collect(Collectors.joining("; ")));
        }
        if (read.size() > MOST_COHORTS) {
            throw new Refused("cohort.wrong.many", MOST_COHORTS);
        }
        return read;
    }
}
