package fi.sopu.process;

/** What whoever answers is told beforehand: who will read the result, and when. */
public record ResultPromise(Audience audience, Release release) {
}
