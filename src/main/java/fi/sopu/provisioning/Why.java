package fi.sopu.provisioning;

import fi.sopu.identity.MemberField;
import fi.sopu.identity.Source;
import fi.sopu.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reason for the reader, in their language.
 *
 * @param key       of a text
 * @param arguments what its places are filled with: as it stands, or after {@link #TEXT} a key of a text, after {@link #DAY} a day
 */
public record Why(String key, List<String> arguments) {

    /** No cell of a file can begin with this sign. */
    public static final char TEXT = '\u0001';
    public static final char DAY = '\u0002';

    public static Why of(String key, @Nullable Object... arguments) {
        return new Why(key, Stream.of(arguments).map(Why::argument).toList());
    }

    private static String argument(@Nullable Object argument) {
        if (argument instanceof MemberField field) {
            return TEXT + "identity.field." + field;
        }
        if (argument instanceof Source source) {
            return TEXT + "identity.source." + source;
        }
        if (argument instanceof Role role) {
            return TEXT + "identity.role." + role;
        }
        return argument instanceof LocalDate ? DAY + argument.toString() : argument == null ? "–" : argument.toString();
    }
}
