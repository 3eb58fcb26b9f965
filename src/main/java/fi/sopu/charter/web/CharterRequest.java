package fi.sopu.charter.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Layout;
import fi.sopu.portal.Says;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the browser asks of a charter page, and where it goes next. The pages' forms are plain ones: a button says what it
 * does to which clause by name and id, so that a list that somebody else has reordered meanwhile mixes nothing up.
 */
@Named
@RequestScoped
public class CharterRequest {

    @Inject
    Layout layout;
    @Inject
    Says says;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** @throws NotFound when it is missing or no id */
    public UUID id(String name) {
        return Ids.of(text(name));
    }

    public Optional<UUID> maybe(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(id(name));
    }

    public List<UUID> ids(String name) {
        String[] values = external().getRequestParameterValuesMap().get(name);
        return values == null ? List.of() : Arrays.stream(values).map(Ids::of).toList();
    }

    /** Empty when it is missing. */
    public String text(String name) {
        return external().getRequestParameterMap().getOrDefault(name, "");
    }

    /** What was typed, or else what is stored: a refused form keeps its words. */
    public String typed(String name, String stored) {
        return external().getRequestParameterMap().getOrDefault(name, stored);
    }

    /** What a form was read from, or what the person has been shown of it since. */
    public Seen seen() {
        return ConflictView.seen(new Seen(text("seen")));
    }

    public Words words() {
        return Words.of(text("fi"), text("sv"));
    }

    /** A day, or null when none is given. */
    public LocalDate day(String name) {
        try {
            return text(name).isBlank() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new Refused("charter.day.wrong");
        }
    }

    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new NotFound(name);
        }
    }

    /** What the pressed button does, and to what: {@code up 0b1c...}. An address alone presses no button: another site's link must change nothing. */
    public String[] act() {
        return (FacesContext.getCurrentInstance().isPostback() ? text("act") : "").split(" ");
    }

    public UUID actId() {
        return Ids.of(act().length > 1 ? act()[1] : "");
    }

    /** Numbers one after the other: 2, 5. */
    public String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Says something on the page that comes next. */
    public void say(String key, Object... arguments) {
        says.done(key, arguments);
    }

    /** @param parameters name, value, name, value; a name of {@code #} gives the place on the page */
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

    /** Whether the reader drafts charters and keeps their commitments. */
    public boolean isEditor() {
        return actor.get().isAny(Role.CHAIR, Role.VICE_CHAIR, Role.REGIONAL_ADMIN, Role.COACH, Role.FACILITATOR);
    }

    /** Whether the reader records what a meeting adopted. */
    public boolean isAdopter() {
        return actor.get().isAny(Role.CHAIR, Role.VICE_CHAIR, Role.REGIONAL_ADMIN);
    }

    public ZoneId getZone() {
        return clock.getZone();
    }

    public List<String> languages() {
        return layout.getCouncil().languages();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
