package fi.sopu.mail.web;

import fi.sopu.mail.MailManner;
import fi.sopu.mail.boundary.KeepingMailManner;
import fi.sopu.mail.boundary.SeeingFailedMail;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** How the council's mail looks, and a mail to oneself to see whether it arrives. */
@Named
@ViewScoped
public class MailSettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/mail/settings.xhtml?faces-redirect=true";

    @Inject
    KeepingMailManner keeping;
    @Inject
    SeeingFailedMail failed;
    @Inject
    Says says;

    private String sender;
    private String replyTo;
    private Seen seen;
    private String from;
    private String contact;
    private long failures;

    @CalledFirst
    public void open() {
        MailManner manner = keeping.manner();
        sender = manner.sender();
        replyTo = manner.replyTo();
        seen = manner.seen();
        from = keeping.from();
        contact = keeping.contact();
        failures = failed.count();
    }

    /** What a form is about when somebody else has changed it meanwhile. */
    public UUID getThing() {
        return KeepingMailManner.THING;
    }

    public String save() {
        keeping.change(new MailManner(sender == null ? "" : sender, replyTo == null ? "" : replyTo), ConflictView.seen(seen));
        says.done("mail.settings.saved");
        return AGAIN;
    }

    public String test() {
        keeping.test();
        says.done("mail.test.sent");
        return AGAIN;
    }

    /** Address that all mail comes from; empty where there is no relay. */
    public String getFrom() {
        return from;
    }

    /** Where answers go while no address for them is set; may be empty. */
    public String getContact() {
        return contact;
    }

    public long getFailures() {
        return failures;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String text) {
        sender = text;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(String text) {
        replyTo = text;
    }
}
