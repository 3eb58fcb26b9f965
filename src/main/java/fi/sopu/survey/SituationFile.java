package fi.sopu.survey;

/**
 * A prepared copy as it is taken along.
 *
 * @param round number of the round in its series
 * @param text  JSON, as src/docs/survey.md tells
 */
public record SituationFile(String round, String text) {
}
