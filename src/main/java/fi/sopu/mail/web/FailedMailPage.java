package fi.sopu.mail.web;

import fi.sopu.mail.FailedMail;
import fi.sopu.mail.boundary.SeeingFailedMail;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mail that did not arrive. */
@Named
@RequestScoped
public class FailedMailPage {

    @Inject
    SeeingFailedMail seeing;
    @Inject
    Says says;

    private @Nullable List<FailedMail> mails;

    @CalledFirst
    public void open() {
        getMails();
    }

    public List<FailedMail> getMails() {
        mails = mails == null ? seeing.all() : mails;
        return mails;
    }

    public String tryAgain(FailedMail mail) {
        seeing.tryAgain(mail.id());
        says.done("mail.failed.triedAgain");
        return "/mail/failed.xhtml?faces-redirect=true";
    }
}
