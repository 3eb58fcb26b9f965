package fi.sopu.identity.web;

import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What is typed on the page of a member, and of a role to give. Knows no rule: the member does. */
public class MemberForm implements Serializable {

    private String given;
    private String family;
    private String email;
    private String language = "fi";
    private String group;
    private String loginKey;
    private String role;
    private String body;
    private LocalDate starts;
    private LocalDate ends;

    void fill(MemberSheet sheet) {
        given = sheet.given();
        family = sheet.family();
        email = sheet.email();
        language = sheet.language();
        group = sheet.group() == null ? null : sheet.group().toString();
        loginKey = sheet.loginKey();
    }

    MemberWishes wishes() {
        return new MemberWishes(given, family, email, language, id(group), loginKey);
    }

    UUID bodyId() {
        return id(body);
    }

    private static UUID id(String text) {
        return text == null || text.isBlank() ? null : UUID.fromString(text);
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

    public String getRole() {
        return role;
    }

    public void setRole(String text) {
        role = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String text) {
        body = text;
    }

    public LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate day) {
        starts = day;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate day) {
        ends = day;
    }
}
