package fi.sopu.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The button beside "it is done" that takes it back. What is done says how: by an act of the page that is shown next, with the same permission as if it were pressed
 * there, and with what it was read from. The page names the acts that may come so, in its parameter {@code undoes}; others have no button. Needs no script; is there once.
 */
@Named
@RequestScoped
public class Undo {

    private static final String KEPT = Undo.class.getName();

    /** A hidden field of the button's form. */
    public record Field(String name, String value) implements Serializable {
    }

    /** @param act what the button says: word and thing */
    public record Press(String act, ArrayList<Field> fields) implements Serializable {
    }

    /**
     * Offers the button on the page that comes next.
     *
     * @param word   of the act that takes back what was done
     * @param thing  to what
     * @param fields name, value, name, value
     */
    public void offer(String word, UUID thing, @Nullable Object... fields) {
        ArrayList<Field> sent = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(new Field(String.valueOf(fields[i]), String.valueOf(fields[i + 1])));
        }
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(KEPT, new Press(word + " " + thing, sent));
    }

    /**
     * What can be taken back here, or null.
     *
     * @param words the acts of this page that take something back, with spaces between them; null for none
     */
    public @Nullable Press of(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Object kept = FacesContext.getCurrentInstance().getExternalContext().getFlash().get(KEPT);
        return kept instanceof Press press && List.of(words.split(" ")).contains(press.act().split(" ")[0]) ? press : null;
    }
}
