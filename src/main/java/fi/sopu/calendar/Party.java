package fi.sopu.calendar;

/** Who invites, or who is invited. */
public record Party(String name, String email) {}
