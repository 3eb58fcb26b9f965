package fi.sopu.platform;

/** A wellbeing area whose council is not here yet. */
public record AreaLine(String slug, String nameFi, String nameSv, int seats) {
}
