package fi.sopu.portal;

import fi.sopu.texts.Dates;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what was done, on the page that comes next. */
@RequestScoped
public class Says {

    @Inject
    Texts texts;
    @Inject
    Dates dates;

    public void done(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** It was done, and is odd: the reader looks at it once more. */
    public void odd(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_WARN, key, arguments);
    }

    /** The same words for this page. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** As the reader writes it. */
    public String day(@Nullable LocalDate day) {
        return dates.day(day);
    }

    /** The reader's: fi, sv or en. */
    public String language() {
        return texts.language();
    }

    private void say(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(severity, texts.of(key, arguments), null));
    }
}
