package fi.sopu.calendar;

/**
 * A day as somebody is told of it in their language.
 *
 * @param title  what it is called
 * @param line   day, hours and place, as far as they are known
 * @param method REQUEST, or CANCEL when it will not be (RFC 5546)
 * @param text   the same for their calendar; their name and address stand in it, and nobody else's but the council's
 */
public record DayInvitation(String title, String line, String method, String text) {}
