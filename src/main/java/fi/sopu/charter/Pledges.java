package fi.sopu.charter;

/**
 * Who has committed themselves to a version of the charter, as far as the reader may know.
 *
 * @param mine whether the reader has
 * @param said how many at least, in steps of five; 0 for fewer than anything is told of
 */
public record Pledges(boolean mine, int said) {
}
