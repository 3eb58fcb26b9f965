package fi.sopu.provisioning.entity;

import fi.sopu.provisioning.ScimHeard;
import fi.sopu.provisioning.ScimHeard.What;
import fi.sopu.provisioning.Why;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the council's directory has said; kept for a month. */
@Entity
@Table(name = "scim_call")
public class ScimCall extends TenantOwned {

    private static final int LONGEST = 200;
    private static final String BETWEEN = "\u001f";

    private Instant at;
    @Enumerated(EnumType.STRING)
    private What what;
    private String who;
    @Column(name = "text_key")
    private String key;
    private String arguments;

    protected ScimCall() {
    }

    /** @param why or null */
    public ScimCall(Instant at, What what, String who, @Nullable Why why) {
        this.at = at;
        this.what = what;
        this.who = Objects.toString(TypedText.foreign(who, LONGEST), "");
        this.key = why == null ? "" : why.key();
        this.arguments = why == null ? "" : why.arguments().stream().map(ScimCall::cut).collect(Collectors.joining(BETWEEN));
    }

    private static String cut(String argument) {
        char first = argument.isEmpty() ? ' ' : argument.charAt(0);
        return first == Why.TEXT || first == Why.DAY ? argument : Objects.toString(TypedText.foreign(argument, LONGEST), "");
    }

    public ScimHeard heard() {
        return new ScimHeard(at, what, who, key.isEmpty() ? null : new Why(key, arguments.isEmpty() ? List.of() : Stream.of(arguments.split(BETWEEN, -1)).toList()));
    }
}
