package fi.sopu.identity.entity;

import fi.sopu.identity.Freshness;
import fi.sopu.saml.Signs;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a test login, for the admin who made it. Opens nothing; is forgotten after a day. */
@Entity
@Table(name = "test_login")
public class TestLogin extends TenantOwned {

    @Column(name = "idp_id")
    private UUID idp;
    private Instant made;
    private @Nullable String problem;
    private @Nullable String detail;
    @Column(name = "name_id")
    private @Nullable String nameId;
    private @Nullable String format;
    @Enumerated(EnumType.STRING)
    private @Nullable Signs signs;
    @Enumerated(EnumType.STRING)
    private Freshness freshness = Freshness.FRESH;
    private @Nullable String attributes;
    @Column(name = "key_value")
    private @Nullable String keyValue;
    @Column(name = "member_id")
    private @Nullable UUID member;

    protected TestLogin() {
    }

    public TestLogin(UUID idp, Instant made) {
        this.idp = idp;
        this.made = made;
    }

    /** The answer was believed. */
    public void came(@Nullable String newNameId, @Nullable String newFormat, Signs newSigns, Map<String, List<String>> values) {
        nameId = newNameId;
        format = newFormat;
        signs = newSigns;
        StringBuilder lines = new StringBuilder();
        values.forEach((name, all) -> all.forEach(value -> lines.append(line(name)).append('\t').append(value == null ? "" : line(value)).append('\n')));
        attributes = lines.toString();
    }

    private static String line(String text) {
        String clean = text.replaceAll("[\\t\\r\\n\\x00-\\x1f]", " ");
        return clean.length() > 2000 ? clean.substring(0, 2000) : clean;
    }

    /** Whether the IdP asked the person for it. */
    public void asked(Freshness how) {
        freshness = how;
    }

    /** It was not, or what came can not be used. */
    public void failed(String reason, @Nullable String seen) {
        problem = reason;
        detail = seen;
    }

    /** Who it would be: the key's value, and the member whom it belongs to, or null. */
    public void recognised(String value, @Nullable UUID asMember) {
        keyValue = value;
        member = asMember;
    }

    /** Values by attribute Name, in the order in which they came. */
    public Map<String, List<String>> attributes() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (attributes != null) {
            attributes.lines().map(line -> line.split("\t", 2)).forEach(pair -> values.computeIfAbsent(pair[0], n -> new ArrayList<>()).add(pair[1]));
        }
        return values;
    }

    public UUID idp() {
        return idp;
    }

    public Instant made() {
        return made;
    }

    public @Nullable String problem() {
        return problem;
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable String nameId() {
        return nameId;
    }

    public @Nullable String format() {
        return format;
    }

    public @Nullable Signs signs() {
        return signs;
    }

    public Freshness freshness() {
        return freshness;
    }

    public @Nullable String keyValue() {
        return keyValue;
    }

    public @Nullable UUID member() {
        return member;
    }
}
