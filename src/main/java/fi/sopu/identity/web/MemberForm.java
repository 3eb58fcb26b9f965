package fi.sopu.identity.web;

import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed on the page of a member. Knows no rule: the member does. */
public class MemberForm implements Serializable {

    private static final Pattern NAME = Pattern.compile("(.+?) ((?:(?i:af|von|van|der|den|de|la|du|di|da|ter|ten) )*\\S+)");

    private @Nullable String given;
    private @Nullable String family;
    private @Nullable String email;
    private String language = "fi";
    private @Nullable String group;
    private @Nullable String loginKey;
    private boolean sharing;
    private @Nullable Seen seen;
    private final Map<MemberField, Boolean> locks = new EnumMap<>(MemberField.class);

    void fill(MemberSheet sheet) {
        seen = sheet.seen();
        given = sheet.given();
        family = sheet.family();
        email = sheet.email();
        language = sheet.language();
        group = sheet.group() == null ? null : sheet.group().toString();
        loginKey = sheet.loginKey();
        for (MemberField field : MemberField.values()) {
            locks.put(field, sheet.locked().contains(field));
        }
    }

    /** What the IdP said: the last word of a name is the family name, with the particles before it. */
    void fill(NewcomerFacts newcomer) {
        String name = newcomer.name() == null ? "" : newcomer.name();
        Matcher parts = NAME.matcher(name);
        boolean both = parts.matches();
        given = both ? parts.group(1) : "";
        family = both ? parts.group(2) : name;
        email = newcomer.email();
    }

    /** What the member was when the page was opened. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    MemberWishes wishes() {
        return new MemberWishes(given, family, email, language, group == null || group.isBlank() ? null : UUID.fromString(group), loginKey);
    }

    /** Which fields stay as they are typed. */
    Set<MemberField> locked() {
        return locks.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Of each field, whether it stays as it is typed. */
    public Map<MemberField, Boolean> getLocks() {
        return locks;
    }

    public boolean isSharing() {
        return sharing;
    }

    public void setSharing(boolean yes) {
        sharing = yes;
    }

    public @Nullable String getGiven() {
        return given;
    }

    public void setGiven(String text) {
        given = text;
    }

    public @Nullable String getFamily() {
        return family;
    }

    public void setFamily(String text) {
        family = text;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(String text) {
        email = text;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String text) {
        language = text;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(String text) {
        group = text;
    }

    public @Nullable String getLoginKey() {
        return loginKey;
    }

    public void setLoginKey(String text) {
        loginKey = text;
    }
}
