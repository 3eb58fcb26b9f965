package fi.sopu.planted;

/** Has the name of another, and looks up. */
public record Same(fi.sopu.planted.web.Same other) {
}
