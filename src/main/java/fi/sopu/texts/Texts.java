package fi.sopu.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The texts in the reader's language: {@code #{t['duel.undo']}}, with arguments {@code #{t.of('duel.left', 3)}}. */
@Named("t")
@RequestScoped
public class Texts {

    @Inject
    HttpServletRequest request;

    public String of(String key, @Nullable Object... arguments) {
        return TextStore.text(language(), key, arguments);
    }

    /**
     * What a script may have to say, as the inside of a {@code <dl>}: a {@code <dd data-key="undone">} for each key. In one piece, since each
     * turn of a loop in a view costs what a hundred texts do.
     *
     * @param prefix of the keys, without the dot
     * @param keys   with spaces between them
     * @return HTML
     */
    public String says(String prefix, String keys) {
        StringBuilder all = new StringBuilder();
        for (String key : keys.split(" ")) {
            all.append("<dd data-key=\"").append(key).append("\">").append(Markup.escaped(of(prefix + "." + key))).append("</dd>");
        }
        return all.toString();
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
