package fi.sopu.portal;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** A day as people here type it, 20.1.2027, in whatever language their browser is; also 2027-01-20. */
@FacesConverter("day")
public class TypedDay implements Converter<LocalDate> {

    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** @throws DateTimeParseException when it is no day */
    public static LocalDate read(String typed) {
        String text = typed.strip();
        return text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, HERE);
    }

    public static String write(@Nullable LocalDate day) {
        return day == null ? "" : day.format(HERE);
    }

    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : read(typed);
        } catch (DateTimeParseException e) {
            throw new ConverterException(e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable LocalDate day) {
        return write(day);
    }
}
