package fi.sopu.identity.entity;

import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person in one council: named, given roles, linked to an account at the first login, removed at the end.
 * The same person in two councils is two members.
 */
@Entity
@Table(name = "member")
public class Member extends TenantOwned {

    private static final int LONGEST = 120;
    private static final int LONGEST_KEY = 512;

    private @Nullable String given;
    private @Nullable String family;
    private @Nullable String email;
    private String language;
    @Column(name = "group_id")
    private @Nullable UUID group;
    @Column(name = "login_key")
    private @Nullable String loginKey;
    @Enumerated(EnumType.STRING)
    private Source source;
    @Enumerated(EnumType.STRING)
    @Column(name = "name_source")
    private Source nameSource;
    @Enumerated(EnumType.STRING)
    @Column(name = "email_source")
    private Source emailSource;
    @Enumerated(EnumType.STRING)
    @Column(name = "language_source")
    private Source languageSource;
    @Enumerated(EnumType.STRING)
    @Column(name = "group_source")
    private Source groupSource;
    @Enumerated(EnumType.STRING)
    @Column(name = "key_source")
    private Source keySource;
    private @Nullable Instant removed;
    @Column(name = "hidden_columns")
    private String hiddenColumns = "";
    private String locked = "";
    @Column(name = "by_link")
    private boolean byLink;
    private @Nullable String home;
    @Column(name = "home_key")
    private @Nullable UUID homeKey;

    protected Member() {
    }

    public Member(@Nullable String given, @Nullable String family, Source source) {
        this.given = name(given);
        this.family = name(family);
        this.language = "fi";
        this.source = source;
        this.nameSource = source;
        this.emailSource = source;
        this.languageSource = source;
        this.groupSource = source;
        this.keySource = source;
    }

    /**
     * At a network: somebody who comes through their own council.
     *
     * @param home its name in paths
     * @param key  by which that council tells this network who it is, and no other
     */
    public static Member fromHome(String home, UUID key, String given, String family) {
        Member member = new Member(given, family, Source.HOME);
        member.home = home;
        member.homeKey = key;
        return member;
    }

    /** Name in paths of the council through which the person comes to this network, or null. */
    public @Nullable String home() {
        return home;
    }

    /** By which that council tells who it is, or null. */
    public @Nullable UUID homeKey() {
        return homeKey;
    }

    /**
     * Writes what is new. A field that changes remembers where its new value came from; one that does not keeps its source. A locked field is written by hand alone.
     *
     * @throws Refused when a name is empty or too long, or the address is none
     */
    public void edit(MemberWishes all, Source by) {
        MemberWishes wishes = by == Source.HAND ? all : unlocked(all);
        String newGiven = name(wishes.given());
        String newFamily = name(wishes.family());
        String newEmail = email(wishes.email());
        String newLanguage = language(wishes.language());
        // what an IdP said stays exactly as it said it
        String newKey = Objects.equals(wishes.loginKey(), loginKey) ? loginKey : key(wishes.loginKey());
        nameSource = newGiven.equals(given) && newFamily.equals(family) ? nameSource : by;
        emailSource = Objects.equals(newEmail, email) ? emailSource : by;
        languageSource = newLanguage.equals(language) ? languageSource : by;
        groupSource = Objects.equals(wishes.group(), group) ? groupSource : by;
        keySource = Objects.equals(newKey, loginKey) ? keySource : by;
        given = newGiven;
        family = newFamily;
        email = newEmail;
        language = newLanguage;
        group = wishes.group();
        loginKey = newKey;
    }

    private MemberWishes unlocked(MemberWishes wishes) {
        Set<MemberField> kept = locked();
        boolean name = kept.contains(MemberField.NAME);
        return new MemberWishes(name ? given : wishes.given(), name ? family : wishes.family(), kept.contains(MemberField.EMAIL) ? email : wishes.email(),
                kept.contains(MemberField.LANGUAGE) ? language : wishes.language(), kept.contains(MemberField.GROUP) ? group : wishes.group(),
                kept.contains(MemberField.LOGIN_KEY) ? loginKey : wishes.loginKey());
    }

    /** Fields that stay as they are, whatever another source than a hand says. */
    public Set<MemberField> locked() {
        return locked.isEmpty() ? Set.of() : Stream.of(locked.split(",")).map(MemberField::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberField.class)));
    }

    /** These fields, and no others, stay as they are. */
    public void lock(Set<MemberField> fields) {
        locked = fields.stream().sorted().map(MemberField::name).collect(Collectors.joining(","));
    }

    /** As it was before something that is being taken back, with the sources that its fields had. */
    public void restore(MemberWishes before, Map<MemberField, Source> sources) {
        removed = null;
        given = name(before.given());
        family = name(before.family());
        email = email(before.email());
        language = language(before.language());
        group = before.group();
        loginKey = before.loginKey();
        nameSource = sources.getOrDefault(MemberField.NAME, nameSource);
        emailSource = sources.getOrDefault(MemberField.EMAIL, emailSource);
        languageSource = sources.getOrDefault(MemberField.LANGUAGE, languageSource);
        groupSource = sources.getOrDefault(MemberField.GROUP, groupSource);
        keySource = sources.getOrDefault(MemberField.LOGIN_KEY, keySource);
    }

    private static String language(@Nullable String one) {
        return one != null && Set.of("fi", "sv", "en").contains(one) ? one : "fi";
    }

    private static @Nullable String email(@Nullable String text) {
        return TypedText.email(text, "identity.member.emailWrong");
    }

    private static @Nullable String key(@Nullable String text) {
        String clean = TypedText.line(text, Integer.MAX_VALUE);
        if (TypedText.length(clean) > LONGEST_KEY) {
            throw new Refused("identity.member.loginKeyTooLong");
        }
        return clean;
    }

    private static String name(@Nullable String text) {
        String clean = TypedText.line(text, LONGEST);
        if (clean == null) {
            throw new Refused("identity.member.nameMissing");
        }
        return clean;
    }

    /** @param newGroup or null for none */
    public void join(@Nullable UUID newGroup, Source by) {
        group = newGroup;
        groupSource = by;
    }

    /** What this person, an administrator, does not want to see in the list of members. */
    public Set<String> hiddenColumns() {
        return hiddenColumns.isEmpty() ? Set.of() : Set.of(hiddenColumns.split(","));
    }

    public void hideColumns(Set<String> columns) {
        hiddenColumns = String.join(",", new TreeSet<>(columns));
    }

    /** The key by which an administrator has recognised the person. */
    public void takeKey(String key, Source by) {
        if (!key.equals(loginKey)) {
            loginKey = key;
            keySource = by;
        }
    }

    /**
     * Lets go of everything that tells who a removed member was; the id stays, for the log.
     *
     * @throws Refused while the member is not removed
     */
    public void forget() {
        if (removed == null) {
            throw new Refused("identity.member.notRemoved");
        }
        given = null;
        family = null;
        email = null;
        group = null;
        loginKey = null;
    }

    /**
     * Whether each mail to the member holds a link to come in by.
     *
     * @throws Refused when there is no address to send one to
     */
    public void comeByLink(boolean yes) {
        if (yes && email == null) {
            throw new Refused("identity.byLink.noAddress", name());
        }
        byLink = yes;
    }

    /** Whether the member has no account at the IdP, and comes in by links in mails. */
    public boolean comesByLink() {
        return byLink && removed == null;
    }

    /** Gone from the council; the login key is free for another row. */
    public void remove(Instant now) {
        if (removed == null) {
            removed = now;
            loginKey = null;
        }
    }

    /** When, or null. */
    public @Nullable Instant removed() {
        return removed;
    }

    public boolean isRemoved() {
        return removed != null;
    }

    /** Empty of one who is forgotten. */
    public String given() {
        return given == null ? "" : given;
    }

    public String family() {
        return family == null ? "" : family;
    }

    public String name() {
        return given + " " + family;
    }

    public @Nullable String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public @Nullable UUID group() {
        return group;
    }

    public @Nullable String loginKey() {
        return loginKey;
    }

    /** All that an administrator may write. */
    public MemberWishes fields() {
        return new MemberWishes(given, family, email, language, group, loginKey);
    }

    public Source source() {
        return source;
    }

    /** Where each field's present value came from. */
    public Map<MemberField, Source> sources() {
        return new EnumMap<>(Map.of(MemberField.NAME, nameSource, MemberField.EMAIL, emailSource, MemberField.LANGUAGE, languageSource,
                MemberField.GROUP, groupSource, MemberField.LOGIN_KEY, keySource));
    }
}
