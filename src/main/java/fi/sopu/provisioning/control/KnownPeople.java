package fi.sopu.provisioning.control;

import fi.sopu.identity.MemberSheet;
import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.Why;
import fi.sopu.table.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which member a person in a file is: by the login key, else by the address, else by the name and a question. Never guessed. */
final class KnownPeople {

    private final Map<String, MemberSheet> keys = new HashMap<>();
    private final Map<String, List<MemberSheet>> likeKeys = new HashMap<>();
    private final Map<String, List<MemberSheet>> emails = new HashMap<>();
    private final Map<String, List<MemberSheet>> names = new HashMap<>();
    private final Map<String, MemberSheet> ids = new HashMap<>();

    /**
     * @param member     who it is, or null: somebody new, or asked
     * @param why        the question, or null
     * @param candidates whom it may be, where it is asked
     */
    record Found(@Nullable MemberSheet member, @Nullable Why why, List<MemberSheet> candidates) {
    }

    KnownPeople(List<MemberSheet> members) {
        for (MemberSheet member : members) {
            ids.put(member.id().toString(), member);
            put(names, name(member.given(), member.family()), member);
            if (member.email() != null) {
                put(emails, member.email().toLowerCase(Locale.ROOT), member);
            }
            if (member.loginKey() != null) {
                keys.put(member.loginKey(), member);
                put(likeKeys, member.loginKey().toLowerCase(Locale.ROOT), member);
            }
        }
    }

    private static void put(Map<String, List<MemberSheet>> map, String key, MemberSheet member) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(member);
    }

    private static String name(String given, String family) {
        return TableFile.plain(given + " " + family);
    }

    /** @param answer what an administrator has said about the row, or null */
    Found find(FiledPerson person, @Nullable String answer) {
        Found found = find(person);
        if (found.why == null || answer == null) {
            return found;
        }
        if (answer.equals(Choices.NEW) && keys.get(person.text(Column.LOGIN_KEY)) == null) {
            return new Found(null, null, List.of());
        }
        MemberSheet said = ids.get(answer);
        return said != null && found.candidates.contains(said) ? new Found(said, null, List.of()) : found;
    }

    private Found find(FiledPerson person) {
        String key = person.text(Column.LOGIN_KEY);
        MemberSheet byKey = keys.get(key);
        List<MemberSheet> byEmail = emails.getOrDefault(person.text(Column.EMAIL).toLowerCase(Locale.ROOT), List.of());
        List<MemberSheet> byName = names.getOrDefault(name(person.given(), person.family()), List.of());
        if (byKey != null) {
            boolean anothers = !byEmail.isEmpty() && !byEmail.contains(byKey);
            return anothers ? asked("provisioning.why.keyAndEmail", List.of(byKey), byEmail)
                    : isCalled(byKey, person) ? new Found(byKey, null, List.of()) : asked("provisioning.why.otherName", List.of(byKey), byEmail);
        }
        List<MemberSheet> alike = likeKeys.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
        if (!key.isEmpty() && !alike.isEmpty()) {
            return asked("provisioning.why.keyAlike", alike, byEmail);
        }
        if (byEmail.size() > 1) {
            return asked("provisioning.why.emailOfSeveral", byEmail, List.of());
        }
        if (byEmail.size() == 1) {
            MemberSheet one = byEmail.get(0);
            boolean otherKey = !key.isEmpty() && one.loginKey() != null;
            return otherKey ? asked("provisioning.why.otherKey", byEmail, byName) : isCalled(one, person) ? new Found(one, null, List.of())
                    : asked("provisioning.why.otherName", byEmail, byName);
        }
        return byName.isEmpty() ? new Found(null, null, List.of()) : asked("provisioning.why.sameName", byName, List.of());
    }

    /** One of the two names is enough: people marry, and are called by their second name. */
    private static boolean isCalled(MemberSheet member, FiledPerson person) {
        return TableFile.plain(member.family()).equals(TableFile.plain(person.family())) || TableFile.plain(member.given()).equals(TableFile.plain(person.given()));
    }

    private static Found asked(String key, List<MemberSheet> first, List<MemberSheet> more) {
        Set<MemberSheet> candidates = new LinkedHashSet<>(first);
        candidates.addAll(more);
        return new Found(null, Why.of(key), List.copyOf(candidates));
    }
}
