package fi.sopu.identity.boundary;

import fi.sopu.identity.control.Idps;
import fi.sopu.identity.entity.Idp;
import fi.sopu.saml.MetadataFacts;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.boundary.ReadingMetadata;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Settings;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fetching anew the metadata that came from an address, so that an IdP's certificates roll over without anybody's doing. */
@UseCase
public class RefreshingMetadata {

    @Inject
    Idps idps;
    @Inject
    ReadingMetadata reading;
    @Inject
    Settings settings;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** One whose turn it is, with where it is from. */
    public record Due(String path, String url, @Nullable String anchor, String entityId) {
    }

    /** Those whose turn it is; they are marked, so that another node does not fetch them at the same time. */
    @Allowed(system = true)
    public List<Due> due() {
        Instant now = clock.instant();
        Instant before = now.minus(Duration.ofSeconds(Math.max(2, settings.number("sopu.metadata.refresh.seconds", 21_600))));
        return idps.claimDue(before, now).stream().map(i -> new Due(i.path(), Objects.requireNonNull(i.metadataUrl(), "due"), i.trustAnchor(), i.issuer())).toList();
    }

    /** @throws SamlRefused when it can not be fetched */
    @Allowed(system = true)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] fetch(Due due) {
        return reading.fetch(due.url());
    }

    /** @throws SamlRefused when what came is not the metadata of the same IdP, signed as before */
    @Allowed(system = true)
    public void take(Due due, byte[] xml) {
        Idp idp = idps.require(due.path());
        String text = reading.one(xml, due.anchor(), due.entityId());
        MetadataFacts read = reading.facts(text);
        if (read.validUntil() != null && !clock.instant().isBefore(read.validUntil())) {
            throw new SamlRefused("metadata.expired", read.validUntil().toString());
        }
        int before = idp.revision();
        idp.renew(read.entityId(), text, read.expires(true));
        idp.fetched(clock.instant(), null);
        idps.note(idp);
        if (idp.revision() != before) {
            acted.fire(new Acted("identity.idpMetadataRenewed", "idp", idp.id(), idp.path()));
        }
    }

    /** The stored metadata stays in use; from now on its own end counts as well as its certificates'. */
    @Allowed(system = true)
    public void failed(Due due, String reason) {
        Idp idp = idps.require(due.path());
        idp.fetched(clock.instant(), reason);
        String kept = Objects.requireNonNull(idp.metadata(), "only what was there is fetched anew");
        idp.renew(idp.issuer(), kept, reading.facts(kept).expires(false));
        idps.note(idp);
    }
}
