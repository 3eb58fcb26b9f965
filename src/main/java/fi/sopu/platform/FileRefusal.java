package fi.sopu.platform;

/** What is wrong with an operator's file, be it for that not taken or taken all the same, on its way to whoever finds the words for it. */
public final class FileRefusal {

    private final Exception why;
    private String words;

    /** @param words that are good enough unless somebody finds better */
    public FileRefusal(Exception why, String words) {
        this.why = why;
        this.words = words;
    }

    public Exception why() {
        return why;
    }

    public String words() {
        return words;
    }

    /** @param plain in the place of the exception's own message */
    public void say(String plain) {
        words = plain;
    }
}
