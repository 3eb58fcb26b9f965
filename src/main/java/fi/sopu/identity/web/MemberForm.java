package fi.sopu.identity.web;

import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is typed on the page of a member. Knows no rule: the member does. */
public class MemberForm implements Serializable {

    private static final Pattern NAME = Pattern.compile("(.+?) ((?:(?i:af|von|van|der|den|de|la|du|di|da|ter|ten) )*\\S+)");

    private String given;
    private String family;
    private String email;
    private String language = "fi";
    private String group;
    private String loginKey;
    private boolean sharing;
    private Seen seen;

    void fill(MemberSheet sheet) {
        seen = sheet.seen();
        given = sheet.given();
        family = sheet.family();
        email = sheet.email();
        language = sheet.language();
        group = sheet.group() == null ? null : sheet.group().toString();
        loginKey = sheet.loginKey();
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

    public boolean isSharing() {
        return sharing;
    }

    public void setSharing(boolean yes) {
        sharing = yes;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String text) {
        given = text;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String text) {
        family = text;
    }

    public String getEmail() {
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

    public String getGroup() {
        return group;
    }

    public void setGroup(String text) {
        group = text;
    }

    public String getLoginKey() {
        return loginKey;
    }

    public void setLoginKey(String text) {
        loginKey = text;
    }
}
