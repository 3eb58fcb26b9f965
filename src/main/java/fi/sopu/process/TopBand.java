package fi.sopu.process;

/** Whether an idea is among the first k in the eyes of the whole roll: surely, perhaps, or surely not. Told as words and a sign, never as a figure. */
public enum TopBand {
    IN, OPEN, OUT
}
