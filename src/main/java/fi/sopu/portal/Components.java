package fi.sopu.portal;

import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.JsonParts;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What PrimeFaces' components need of a page that uses them, by the template admin.xhtml: their words in the reader's language, and leave to set the style of
 * an element. Style elements and scripts stay as strict as everywhere.
 */
@Named
@RequestScoped
public class Components {

    private static final String POLICY = "Content-Security-Policy";
    private static final String WORDS = "fi.sopu.portal.Components";
    private static final String ARIA = "aria.";

    @Inject
    Texts texts;

    /**
     * Before the page is written, after PrimeFaces has set the policy that every page has. What a table is asked for by a script is read here: a failure amid
     * the writing of a part would be swallowed by Faces, and the reader would see nothing happen.
     */
    @CalledFirst
    public void open() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            faces.getPartialViewContext().getRenderIds().stream().map(faces.getViewRoot()::findComponent).filter(UIData.class::isInstance)
                    .forEach(table -> ((UIData) table).getValue());
        }
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        String policy = response.getHeader(POLICY);
        if (policy != null && !policy.contains("style-src-attr")) {
            response.setHeader(POLICY, policy + "; style-src-attr 'unsafe-inline'");
        }
    }

    /** The components' locale, as PrimeFaces' scripts take it (JSON). */
    public String getWords() {
        return words(Locale.forLanguageTag(texts.language()));
    }

    static String words(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, language);
        JsonObjectBuilder all = JsonParts.object();
        JsonObjectBuilder aria = JsonParts.object();
        words.keySet().stream().filter(key -> !key.startsWith("primefaces.")).sorted().forEach(key -> {
            if (key.startsWith(ARIA)) {
                aria.add(key.substring(ARIA.length()), words.getString(key));
            } else {
                all.add(key, words.getString(key));
            }
        });
        // CLDR's; a week of these components begins with Sunday unless they are told otherwise
        return all.add("aria", aria).add("firstDayOfWeek", 1).add("showMonthAfterYear", false)
                .add("monthNames", names(12, month -> Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .add("monthNamesShort", names(12, month -> Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, language)))
                .add("dayNames", names(7, day -> sundayFirst(day).getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .add("dayNamesShort", names(7, day -> sundayFirst(day).getDisplayName(TextStyle.SHORT_STANDALONE, language)))
                .add("dayNamesMin", names(7, day -> sundayFirst(day).getDisplayName(TextStyle.SHORT_STANDALONE, language))).build().toString();
    }

    private static DayOfWeek sundayFirst(int day) {
        return DayOfWeek.SUNDAY.plus(day - 1L);
    }

    private static JsonArrayBuilder names(int many, Function<Integer, String> name) {
        JsonArrayBuilder names = JsonParts.array();
        IntStream.rangeClosed(1, many).forEach(at -> names.add(name.apply(at)));
        return names;
    }
}
