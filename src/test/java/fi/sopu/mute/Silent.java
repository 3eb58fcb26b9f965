package fi.sopu.mute;

/** In a component that says neither what it is nor what it uses. */
public record Silent(int number) {
}
