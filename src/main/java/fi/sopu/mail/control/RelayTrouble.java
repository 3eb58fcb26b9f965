package fi.sopu.mail.control;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What went wrong with the relay, and whether it is worth another try. */
public final class RelayTrouble extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;
    private static final Pattern ANSWER = Pattern.compile("[245]\\d\\d[ -].*", Pattern.DOTALL);

    /** Which kind of trouble. */
    public enum Kind {
        /** It cannot be reached, or does not let us in: nothing of this mail's fault. */
        AWAY,
        /** Not now (4xx), or the connection broke amid the mail, which may have arrived. */
        LATER,
        /** Never (5xx). */
        NEVER
    }

    private final Kind kind;
    private final String words;

    RelayTrouble(Kind kind, String words) {
        super(words, null, false, false);
        this.kind = kind;
        this.words = words;
    }

    static RelayTrouble away(Exception why) {
        return new RelayTrouble(Kind.AWAY, why instanceof MessagingException told ? answer(told).orElseGet(() -> clean(said(why))) : clean(said(why)));
    }

    /** By the relay's own answer, where it has given one. */
    static RelayTrouble of(MessagingException why) {
        Optional<String> answer = answer(why);
        return new RelayTrouble(answer.filter(words -> words.startsWith("5")).isPresent() ? Kind.NEVER : Kind.LATER, answer.orElseGet(() -> clean(said(why))));
    }

    public Kind kind() {
        return kind;
    }

    /** What the relay said, on one line and not longer than a page can show. */
    public String words() {
        return words;
    }

    private static Optional<String> answer(MessagingException why) {
        for (Exception one = why; one != null; one = one instanceof MessagingException next ? next.getNextException() : null) {
            if (one.getMessage() != null && ANSWER.matcher(one.getMessage().strip()).matches() && !one.getMessage().startsWith("2")) {
                return Optional.of(clean(one.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static String said(Exception why) {
        return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    }

    private static String clean(String words) {
        String line = OutgoingMail.line(words);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
