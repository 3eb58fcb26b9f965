package fi.sopu.calendar;

/**
 * A member's calendar as it is read.
 *
 * @param text the whole of it (RFC 5545)
 * @param mark the same as long as nothing in it changes
 */
public record Feed(String text, String mark) {}
