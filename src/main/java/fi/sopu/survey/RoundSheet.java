package fi.sopu.survey;

import fi.sopu.process.AskedQuestion;

/** What a round asks of whoever looks. */
public record RoundSheet(AskedQuestion asked, InstrumentSheet instrument) {

    public boolean isAnswerable() {
        return asked.isOpen() && asked.onRoll();
    }

    /** To read a statement of ten words, 200 a minute, and to decide. */
    public static final int SECONDS = 7;
    private static final int MINUTE = 60;

    /** What answering it all takes, in minutes. */
    public int minutes() {
        return Math.max(1, Math.round((float) statements() * SECONDS / MINUTE));
    }

    /** How many statements there are in all. */
    public int statements() {
        return instrument.statements();
    }
}
