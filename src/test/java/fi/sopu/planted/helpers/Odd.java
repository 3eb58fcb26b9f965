package fi.sopu.planted.helpers;

/** In a layer that there is not. */
public record Odd(int number) {
}
