package fi.sopu.portal;

import fi.sopu.shared.Sought;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of many that a field offers while one types: a person, told apart from others of the name. Only the id is believed when it comes back.
 *
 * @param text as it is offered and shown
 */
public record Offered(String id, String text) implements Serializable {

    private static final int MOST = 12;

    /** The first that hold all words typed, in the list's order. */
    public static <T> List<Offered> of(List<T> all, String typed, Function<T, UUID> id, Function<T, String> text) {
        return all.stream().filter(one -> Sought.holds(text.apply(one), typed)).limit(MOST).map(one -> new Offered(id.apply(one).toString(), text.apply(one))).toList();
    }

    public UUID uuid() {
        return Ids.of(id);
    }

    /** As it travels: the id and what the field showed. */
    @FacesConverter("offered")
    public static class Travelling implements Converter<Offered> {

        @Override
        public @Nullable Offered getAsObject(FacesContext faces, UIComponent field, @Nullable String sent) {
            if (sent == null || sent.isBlank()) {
                return null;
            }
            int bar = sent.indexOf('|');
            return bar < 0 ? new Offered(sent, "") : new Offered(sent.substring(0, bar), sent.substring(bar + 1));
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent field, @Nullable Offered choice) {
            return choice == null ? "" : choice.id + "|" + choice.text;
        }
    }
}
