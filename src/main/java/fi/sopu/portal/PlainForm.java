package fi.sopu.portal;

import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the browser asks of a page of plain forms, and where it goes next. A button says by name and id what it does to which thing, so that
 * a list that somebody else has reordered meanwhile mixes nothing up; after each act the page is asked for anew. Such a page's bean is opened
 * by an {@code f:viewAction} on postbacks too, and chooses by {@link #act()}.
 */
@Named
@RequestScoped
public class PlainForm {

    @Inject
    Layout layout;
    @Inject
    Says says;
    @Inject
    Undo undo;

    /** @throws NotFound when it is missing or no id */
    public UUID id(String name) {
        return Ids.of(text(name));
    }

    /** Empty when it is missing. */
    public Optional<UUID> maybe(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(id(name));
    }

    public List<UUID> ids(String name) {
        String[] values = external().getRequestParameterValuesMap().get(name);
        return values == null ? List.of() : Arrays.stream(values).map(Ids::of).toList();
    }

    /** Empty when it is missing. */
    public String text(String name) {
        return typed(name, "");
    }

    /**
     * The day that was typed, as {@link TypedDay} reads it; empty when none was.
     *
     * @param wrong key of what is said when it is no day
     */
    public Optional<LocalDate> day(String name, String wrong) {
        try {
            return text(name).isBlank() ? Optional.empty() : Optional.of(TypedDay.read(text(name)));
        } catch (DateTimeParseException e) {
            throw new Refused(wrong);
        }
    }

    /** What was typed, or else what is stored: a refused form keeps its words. */
    public String typed(String name, String stored) {
        return external().getRequestParameterMap().getOrDefault(name, stored);
    }

    /** The languages in which the council writes: fi, sv. */
    public List<String> languages() {
        return layout.here().languages();
    }

    /** What was typed in them. */
    public Words words() {
        return Words.of(text("fi"), text("sv"));
    }

    /** What a form was read from, or what the person has been shown of it since. */
    public Seen seen() {
        return ConflictView.seen(new Seen(text("seen")));
    }

    /** The first word of what the pressed button says ({@code up 0b1c...}), or empty. An address alone presses no button: another site's link must change nothing. */
    public String act() {
        return pressed()[0];
    }

    /** @throws NotFound when the pressed button does not say to what */
    public UUID actId() {
        String[] words = pressed();
        return Ids.of(words.length > 1 ? words[1] : "");
    }

    private String[] pressed() {
        return (FacesContext.getCurrentInstance().isPostback() ? text("act") : "").split(" ");
    }

    /** Says something on the page that comes next. */
    public void say(String key, Object... arguments) {
        says.done(key, arguments);
    }

    /** The same with a button that takes it back: see {@link Undo#offer}. */
    public void sayUndoable(String key, String word, UUID thing, @Nullable Object... fields) {
        says.done(key);
        offerUndo(word, thing, fields);
    }

    /** See {@link Undo#offer}. */
    public void offerUndo(String word, UUID thing, @Nullable Object... fields) {
        undo.offer(word, thing, fields);
    }

    /** @param parameters name, value, name, value; a name of {@code #} gives the place on the page, one without a name is left out */
    public void go(String view, Object... parameters) {
        StringBuilder address = new StringBuilder(layout.getBase()).append(view);
        String place = "";
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i].equals("#")) {
                place = "#" + parameters[i + 1];
            } else if (!parameters[i].equals("")) {
                address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameters[i]).append('=')
                        .append(URLEncoder.encode(parameters[i + 1].toString(), StandardCharsets.UTF_8));
            }
        }
        try {
            external().redirect(address + place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
