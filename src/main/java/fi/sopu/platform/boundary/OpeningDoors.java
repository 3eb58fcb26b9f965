package fi.sopu.platform.boundary;

import fi.sopu.identity.IdpUseFacts;
import fi.sopu.identity.boundary.IssuingLinks;
import fi.sopu.identity.boundary.MakingKeys;
import fi.sopu.identity.boundary.SwitchingIdps;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The platform admin's help with a council's door: a link for the first administrator, a break-glass link for whom the council has
 * registered, and the word that councils may share an IdP. The links open the IdP page alone; both logs tell of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class OpeningDoors {

    private static final Logger LOG = Logger.getLogger(OpeningDoors.class.getName());

    @Inject
    FindingCouncils finding;
    @Inject
    WorkingForCouncils working;
    @Inject
    IssuingLinks issuing;
    @Inject
    MakingKeys making;
    @Inject
    SwitchingIdps switching;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when there is no such council */
    @Allowed(Role.PLATFORM_ADMIN)
    public IssuingLinks.Door door(String slug) {
        return in(slug, issuing::door);
    }

    /** @throws Refused when the council has an IdP in use, or something typed is wrong */
    @Once
    @Allowed(Role.PLATFORM_ADMIN)
    public IssuingLinks.Issued invite(String slug, @Nullable String given, @Nullable String family, @Nullable String address, String language) {
        IssuingLinks.Issued issued = in(slug, () -> issuing.forFirstAdmin(given, family, address, language));
        acted.fire(new Acted("platform.firstLinkIssued", "council", null, slug));
        return issued;
    }

    /** @throws NotFound when the council has registered no such contact */
    @Once
    @Allowed(Role.PLATFORM_ADMIN)
    public IssuingLinks.Issued breakGlass(String slug, UUID contact) {
        IssuingLinks.Issued issued = in(slug, () -> issuing.breakGlass(contact));
        acted.fire(new Acted("platform.glassLinkIssued", "council", null, slug));
        return issued;
    }

    /** Whether the council has a SAML key, and how it comes by one. */
    @Allowed(Role.PLATFORM_ADMIN)
    public MakingKeys.Standing key(String slug) {
        return in(slug, making::standing);
    }

    /** @throws Refused when there is one, or making it is left to the server's shell */
    @Allowed(Role.PLATFORM_ADMIN)
    public void makeKey(String slug) {
        in(slug, () -> {
            making.make();
            return true;
        });
        acted.fire(new Acted("platform.spKeyMade", "council", null, slug));
    }

    /** IdPs of this council that other councils use, or want to use, too. */
    @Allowed(Role.PLATFORM_ADMIN)
    public List<IdpUseFacts> shared(String slug) {
        int council = council(slug).id();
        List<IdpUseFacts> all = switching.uses();
        return all.stream().filter(u -> u.council() == council)
                .filter(u -> all.stream().anyMatch(other -> other.council() != council && other.entityId().equals(u.entityId()))).toList();
    }

    @Allowed(Role.PLATFORM_ADMIN)
    public void confirmSharing(String entityId) {
        switching.confirmSharing(entityId);
    }

    private CouncilFacts council(String slug) {
        return finding.bySlug(slug == null ? "" : slug).filter(c -> !c.platform()).orElseThrow(() -> new NotFound("council"));
    }

    /** Works as Sopu itself in that council, on another thread; what is refused there is refused here. */
    private <T> T in(String slug, Supplier<T> work) {
        CouncilFacts council = council(slug);
        try {
            return working.given(council, c -> work.get());
        } catch (Refused | NotFound refused) {
            throw refused;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "work for council {0} failed: {1}", new Object[]{slug, failed});
            throw new Refused("platform.door.failed");
        }
    }
}
