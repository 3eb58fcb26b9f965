package fi.sopu.survey;

/**
 * A statement with which people agree or not.
 *
 * @param reversed whether agreeing speaks against the dimension: its answers are turned round before they are counted
 */
public record StatementSheet(Wording text, boolean reversed) {
}
