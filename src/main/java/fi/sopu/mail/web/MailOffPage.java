package fi.sopu.mail.web;

import fi.sopu.mail.boundary.DecliningMail;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail's own link leads: asked by GET it only shows a button, so that a scanner that follows links changes nothing; asked by POST with "List-Unsubscribe=One-Click"
 * (RFC 8058), by a mail program or by that button, without cookies or a session, the person gets no mail any more.
 */
@Named
@RequestScoped
public class MailOffPage {

    @Inject
    DecliningMail declining;
    @Inject
    HttpServletRequest request;
    @Inject
    PlainForm form;

    private @Nullable String of;
    private boolean known;
    private boolean off;

    @CalledFirst
    public void open() {
        UUID exit = exit();
        if (exit != null && request.getMethod().equals("POST") && form.text("List-Unsubscribe").equals("One-Click")) {
            off = declining.decline(exit);
            known = off;
        } else {
            known = exit != null && declining.isKnown(exit);
        }
    }

    private @Nullable UUID exit() {
        try {
            return of == null ? null : UUID.fromString(of);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    public boolean isKnown() {
        return known;
    }

    public boolean isOff() {
        return off;
    }

    public @Nullable String getOf() {
        return of;
    }

    public void setOf(@Nullable String text) {
        of = text;
    }
}
