package fi.sopu.notice.web;

import fi.sopu.notice.MailWay;
import fi.sopu.notice.MailWishes;
import fi.sopu.notice.boundary.ChoosingMail;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** How one wants mail. */
@Named
@ViewScoped
public class MailChoicePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ChoosingMail choosing;
    @Inject
    Says says;

    private MailWay way;
    private String language;
    private String address;
    private boolean invitations;

    @CalledFirst
    public void open() {
        MailWishes mine = choosing.mine();
        way = mine.way();
        language = mine.language();
        invitations = mine.invitations();
        address = choosing.address();
    }

    public String save() {
        choosing.choose(new MailWishes(way, language == null ? "" : language, invitations));
        says.done("notice.choice.saved");
        return "/notice/mail.xhtml?faces-redirect=true";
    }

    public List<MailWay> getWays() {
        return List.of(MailWay.values());
    }

    public String getAddress() {
        return address;
    }

    public MailWay getWay() {
        return way;
    }

    public void setWay(MailWay chosen) {
        way = chosen;
    }

    public boolean isInvitations() {
        return invitations;
    }

    public void setInvitations(boolean wanted) {
        invitations = wanted;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String chosen) {
        language = chosen;
    }
}
