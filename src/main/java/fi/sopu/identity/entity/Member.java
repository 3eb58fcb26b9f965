package fi.sopu.identity.entity;

import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person in one council: named, given roles, linked to an account at the first login, removed at the end.
 * The same person in two councils is two members.
 */
@Entity
@Table(name = "member")
public class Member extends TenantOwned {

    private static final int LONGEST = 120;

    private String given;
    private String family;
    private String email;
    private String language;
    @Column(name = "group_id")
    private UUID group;
    @Column(name = "login_key")
    private String loginKey;
    @Enumerated(EnumType.STRING)
    private Source source;
    private Instant removed;

    protected Member() {
    }

    public Member(String given, String family, Source source) {
        this.given = name(given);
        this.family = name(family);
        this.language = "fi";
        this.source = source;
    }

    /** @throws Refused when a name is empty or too long, or the address is none */
    public void edit(String newGiven, String newFamily, String newEmail, String newLanguage, UUID newGroup, String newLoginKey) {
        given = name(newGiven);
        family = name(newFamily);
        email = newEmail == null || newEmail.isBlank() ? null : newEmail.strip();
        if (email != null && (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || email.length() > 254)) {
            throw new Refused("identity.member.emailWrong");
        }
        language = Set.of("fi", "sv", "en").contains(newLanguage) ? newLanguage : "fi";
        group = newGroup;
        loginKey = newLoginKey == null || newLoginKey.isBlank() ? null : newLoginKey.strip();
        if (loginKey != null && loginKey.length() > 512) {
            throw new Refused("identity.member.loginKeyTooLong");
        }
    }

    private static String name(String text) {
        if (text == null || text.isBlank()) {
            throw new Refused("identity.member.nameMissing");
        }
        String clean = text.strip();
        if (clean.length() > LONGEST || clean.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("identity.member.nameWrong");
        }
        return clean;
    }

    /** Gone from the council; the login key is free for another row. */
    public void remove(Instant now) {
        if (removed == null) {
            removed = now;
            loginKey = null;
        }
    }

    public boolean isRemoved() {
        return removed != null;
    }

    public String given() {
        return given;
    }

    public String family() {
        return family;
    }

    public String name() {
        return given + " " + family;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public UUID group() {
        return group;
    }

    public String loginKey() {
        return loginKey;
    }

    public Source source() {
        return source;
    }
}
