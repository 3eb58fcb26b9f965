package fi.sopu.identity.web;

import fi.sopu.identity.boundary.LettingInByLink;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How a member comes in, on the member's page: by an account at the IdP, or by links of their own. */
@Named
@RequestScoped
public class MemberWay {

    @Inject
    LettingInByLink letting;
    @Inject
    Says says;

    public String let(String member) {
        letting.let(List.of(Ids.of(member)));
        return said("identity.byLink.letOne", member);
    }

    public String stop(String member) {
        letting.stop(List.of(Ids.of(member)));
        return said("identity.byLink.stoppedOne", member);
    }

    private String said(String key, String member) {
        says.done(key);
        return "/identity/member.xhtml?faces-redirect=true&id=" + Ids.of(member);
    }
}
