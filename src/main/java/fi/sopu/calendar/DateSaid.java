package fi.sopu.calendar;

/** Calendars are told something of a day. Fired in the transaction that noted it. */
public record DateSaid(CalendarDate date, What what) {

    /** What is told. */
    public enum What {
        /** It will be; perhaps again. */
        NEW,
        /** It is otherwise. */
        CHANGED,
        /** It will not be. */
        GONE
    }
}
