package fi.sopu.report;

import fi.sopu.process.Pole;

/** What a question's result shows, in the way of its kind, as a page and a public copy have it. */
public interface Shown {

    boolean isEmpty();

    /** The same with nothing told, as where too few took part. */
    Shown withheld();

    /** What it says in one sentence, and no more than its intervals allow; only asked where it is not empty. */
    Sentence sentence(Pole pole);
}
