package fi.sopu.identity.boundary;

import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.Mapping;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.AdminLinks;
import fi.sopu.identity.control.Idps;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.control.Profiles;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.boundary.ReadingMetadata;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opening a council's door for the first time: its identity provider, and the one administrator who adds everybody else. */
@UseCase
public class AdmittingAdmins {

    /** The identity provider's name in paths: /{council}/saml/idp/acs. */
    public static final String IDP = "idp";

    @Inject
    Members members;
    @Inject
    Idps idps;
    @Inject
    AdminLinks links;
    @Inject
    ReadingMetadata reading;
    @Inject
    Clock clock;

    /** Who the first administrator is: the key is the exact value of the attribute that the identity provider tells people apart by. */
    public record Admin(String key, String given, String family, String mail, String language) {
    }

    /**
     * Takes the identity provider's metadata; newer metadata of the same file replaces the older. It is in use at once.
     *
     * @param path         its name in paths, such as {@link #IDP}
     * @param keyAttribute Name of the attribute that tells people apart, or null for the NameID
     * @return keys of texts that warn of something in it, as the page does
     * @throws fi.sopu.saml.SamlRefused when the text is not the metadata of one identity provider
     */
    @InTurn
    @Allowed(system = true)
    public List<String> connect(String path, String metadata, Words name, @Nullable String keyAttribute) {
        return connect(path, metadata, null, name, new Mapping(keyAttribute, null, null, null, null));
    }

    /** The same by a ready attribute profile, and of a federation's metadata the IdP that is named. */
    @InTurn
    @Allowed(system = true)
    public List<String> connect(String path, String metadata, @Nullable String entityId, Words name, String profile) {
        return connect(path, metadata, entityId, name, Profiles.of(profile).mapping());
    }

    private List<String> connect(String path, String metadata, @Nullable String entityId, Words name, Mapping mapping) {
        String text = reading.one(metadata.getBytes(StandardCharsets.UTF_8), null, entityId);
        Instant now = clock.instant();
        MetadataFacts read = reading.facts(text, now);
        Idp idp = idps.byPath(path).orElseGet(() -> idps.add(new Idp(path, read.entityId(), text, name, mapping)));
        idp.renew(read.entityId(), text, read.expires(false));
        idps.note(idp);
        links.endFirst(now);
        return Diagnosis.warnings(read, now);
    }

    /**
     * Adds the administrator who is not there yet; an existing member is left as it is.
     *
     * @param platform whether it is the platform's own administration that is administered
     */
    @InTurn
    @Allowed(system = true)
    public void admit(Admin admin, boolean platform) {
        if (members.byLoginKey(admin.key()).isEmpty()) {
            Member member = new Member(admin.given(), admin.family(), Source.FILE);
            member.edit(new MemberWishes(admin.given(), admin.family(), admin.mail(), admin.language(), null, admin.key()), Source.FILE);
            members.add(member);
            members.add(new MemberRole(member.id(), platform ? Role.PLATFORM_ADMIN : Role.REGIONAL_ADMIN, null, LocalDate.now(clock), null, Source.FILE));
        }
    }
}
