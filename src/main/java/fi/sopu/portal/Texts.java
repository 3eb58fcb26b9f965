package fi.sopu.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The texts in the reader's language: {@code #{t['duel.undo']}}, with arguments {@code #{t.of('duel.left', 3)}}. */
@Named("t")
@RequestScoped
public class Texts {

    @Inject
    HttpServletRequest request;

    public String of(String key, Object... arguments) {
        return TextStore.text(language(), key, arguments);
    }

    /** The same for views: {@code #{t.language}}. */
    public String getLanguage() {
        return language();
    }

    /** fi, sv or en. */
    public String language() {
        return Languages.of(request);
    }
}
