package fi.sopu.identity.web;

import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import java.io.Serializable;
import java.util.UUID;

/** What is typed on the page of a member. Knows no rule: the member does. */
public class MemberForm implements Serializable {

    private String given;
    private String family;
    private String email;
    private String language = "fi";
    private String group;
    private String loginKey;

    void fill(MemberSheet sheet) {
        given = sheet.given();
        family = sheet.family();
        email = sheet.email();
        language = sheet.language();
        group = sheet.group() == null ? null : sheet.group().toString();
        loginKey = sheet.loginKey();
    }

    MemberWishes wishes() {
        return new MemberWishes(given, family, email, language, group == null || group.isBlank() ? null : UUID.fromString(group), loginKey);
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
