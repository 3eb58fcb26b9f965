package fi.sopu.network.boundary;

import fi.sopu.identity.HomePerson;
import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.identity.boundary.ArrivingFromHome.Prepared;
import fi.sopu.identity.boundary.WatchingLogins;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Going from one's council to a network, logged in: the network prepares a ticket for this browser, and the council notes the login there that ends with the one here. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class GoingToNetworks {

    @Inject
    KeepingPassages passages;
    @Inject
    KeepingOrganisations organisations;
    @Inject
    ArrivingFromHome arriving;
    @Inject
    WatchingLogins logins;
    @Inject
    FindingCouncils councils;
    @Inject
    WorkingForCouncils working;

    /**
     * @param token of the login here
     * @param nonce that the browser's cookie will hold
     * @param path  where to, within the network
     * @return the ticket
     * @throws NotFound when the council does not belong to such a network
     * @throws Refused  when I may not go, the network is closed or has let the council go, or has removed me, or no identity provider has said who I am
     */
    @Allowed(group = RoleGroup.INSIDERS)
    public String go(String network, @Nullable String token, String nonce, @Nullable String path) {
        UUID login = logins.mine(token == null ? "" : token).orElseThrow(() -> new Refused("network.wrong.byLink"));
        HomePerson person = passages.agree(network);
        CouncilFacts there = councils.bySlug(network).filter(one -> !one.suspended()).orElseThrow(() -> new Refused("network.wrong.closed"));
        Prepared prepared = working.given(there, n -> {
            if (!organisations.letsIn(person.home())) {
                throw new Refused("network.wrong.closed");
            }
            return arriving.prepare(person, nonce, path);
        });
        passages.note(network, login, prepared.login());
        return prepared.ticket();
    }
}
