package fi.sopu.identity.web;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.identity.boundary.LinkingNewcomers;
import fi.sopu.portal.Ids;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Who has logged in and is linked to no member: an administrator says who it is, or that it is nobody. */
@Named
@ViewScoped
public class WaitingPage implements Serializable {

    private static final String AGAIN = "/identity/waiting.xhtml?faces-redirect=true";

    @Inject
    LinkingNewcomers linking;
    @Inject
    KeepingMembers keeping;
    @Inject
    Texts texts;
    @Inject
    HttpServletRequest request;

    private transient List<NewcomerFacts> all;
    private transient List<MemberFacts> members;

    public void open() {
        all = linking.all();
    }

    private List<NewcomerFacts> all() {
        if (all == null) {
            open();
        }
        return all;
    }

    public List<NewcomerFacts> getWaiting() {
        return all().stream().filter(n -> n.refused() == null).toList();
    }

    public List<NewcomerFacts> getRefused() {
        return all().stream().filter(n -> n.refused() != null).toList();
    }

    public List<MemberFacts> getMembers() {
        if (members == null) {
            members = keeping.choices();
        }
        return members;
    }

    /** What tells people of one name apart. */
    public String about(UUID member) {
        return getMembers().stream().filter(m -> m.id().equals(member)).findFirst().map(m -> m.about(texts.language())).orElse("");
    }

    public String link(UUID newcomer, UUID member) {
        linking.link(newcomer, member);
        return AGAIN;
    }

    public String linkChosen(UUID newcomer) {
        String chosen = request.getParameter("who-" + newcomer);
        if (chosen == null || chosen.isBlank()) {
            throw new Refused("identity.waiting.nobodyChosen");
        }
        return link(newcomer, Ids.of(chosen));
    }

    public String refuse(UUID newcomer) {
        linking.refuse(newcomer);
        return AGAIN;
    }

    public String forgetRefusal(UUID newcomer) {
        linking.forgetRefusal(newcomer);
        return AGAIN;
    }
}
