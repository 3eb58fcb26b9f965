package fi.sopu.shared;

import org.jspecify.annotations.Nullable;

/** A rule says no. Carries the key of a text for the user, never a sentence; nothing was changed. */
public class Refused extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key       key of the user's text, such as {@code portal.text.tooLong}
     * @param arguments what the text's places are filled with
     */
    public Refused(String key, @Nullable Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
