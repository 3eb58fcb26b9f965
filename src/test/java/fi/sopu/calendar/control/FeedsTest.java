package fi.sopu.calendar.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.Feed;
import fi.sopu.calendar.DayInvitation;
import fi.sopu.calendar.Party;
import fi.sopu.calendar.Span;
import fi.sopu.shared.Words;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Sopu writes for calendars, as two strangers read it: ical4j and biweekly. */
class FeedsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final UUID BODY = UUID.randomUUID();

    @BeforeAll
    static void quiet() {
        // so that it asks nobody on the network for the rules of a clock
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    private static CalendarDate meeting(Span when, String body, String place) {
        return new CalendarDate(UUID.randomUUID(), DateKind.MEETING, UUID.randomUUID(), BODY, Words.of(body, null), 3, when, place, null, 2, NOW);
    }

    private static CalendarDate meeting(String day, String starts, String ends) {
        return meeting(new Span(LocalDate.parse(day), LocalTime.parse(starts), LocalTime.parse(ends)), "Aluevaltuusto", "Valtuustosali");
    }

    private static String written(CalendarDate... dates) {
        return Feeds.of("Pirkanmaa", "https://sopu.example/pirkanmaa", "fi", List.of(dates)).text();
    }

    private static Calendar strict(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertFalse(calendar.validate().hasErrors(), () -> calendar.validate().toString());
        return calendar;
    }

    private static ICalendar other(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        assertEquals(List.of(List.of()), warnings);
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> calendar.validate(ICalVersion.V2_0).toString());
        return calendar;
    }

    /** The moment at which both say that the only event begins. */
    private static Instant begins(String text) throws Exception {
        Instant one = other(text).getEvents().get(0).getDateStart().getValue().toInstant();
        Object start = ((net.fortuna.ical4j.model.property.DtStart<?>) strict(text).getComponent(Component.VEVENT).orElseThrow().getRequiredProperty(Property.DTSTART)).getDate();
        Instant two = Instant.from((TemporalAccessor) start);
        assertEquals(one, two, "the two readers agree");
        return one;
    }

    @Test
    void anHourIsThatHourInFinlandBeforeAndAfterEachChangeOfTheClock() throws Exception {
        for (String[] one : new String[][]{{"2027-03-27", "17:00", "2027-03-27T15:00:00Z"}, {"2027-03-28", "17:00", "2027-03-28T14:00:00Z"},
                {"2027-03-28", "02:30", "2027-03-28T00:30:00Z"}, {"2027-10-30", "17:00", "2027-10-30T14:00:00Z"}, {"2027-10-31", "17:00", "2027-10-31T15:00:00Z"},
                {"2027-10-31", "02:30", "2027-10-30T23:30:00Z"}, {"2026-07-01", "09:15", "2026-07-01T06:15:00Z"}, {"2026-12-31", "23:30", "2026-12-31T21:30:00Z"}}) {
            assertEquals(Instant.parse(one[2]), begins(written(meeting(one[0], one[1], "23:59"))), one[0] + " " + one[1]);
        }
    }

    @Test
    void anHourThatThereIsNotIsTheNextAndOneThatComesTwiceIsTheFirst() throws Exception {
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), begins(written(meeting("2027-03-28", "03:30", "05:00"))));
        assertEquals(Instant.parse("2027-10-31T00:30:00Z"), begins(written(meeting("2027-10-31", "03:30", "05:00"))));
        String none = written(meeting("2027-03-28", "03:30", "04:00"));
        assertEquals(Instant.parse("2027-03-28T01:30:00Z"), begins(none));
        assertFalse(none.contains("DTEND"), "it would end before it begins");
    }

    @Test
    void aDayWithoutAnHourIsAllDayAndBlocksNothing() throws Exception {
        String text = written(meeting(Span.of(LocalDate.parse("2027-03-28")), "Aluevaltuusto", ""));
        VEvent event = other(text).getEvents().get(0);
        assertFalse(event.getDateStart().getValue().hasTime());
        assertEquals("TRANSPARENT", event.getTransparency().getValue());
        strict(text);
        assertTrue(text.contains("DTSTART;VALUE=DATE:20270328\r\nDTEND;VALUE=DATE:20270329\r\n"), text);
        assertFalse(text.contains("LOCATION"), text);
    }

    @Test
    void anEndThatIsNotKnownIsNotMadeUp() throws Exception {
        String text = written(meeting(new Span(LocalDate.parse("2027-02-01"), LocalTime.of(17, 0), null), "Aluevaltuusto", ""));
        assertEquals(null, other(text).getEvents().get(0).getDateEnd());
        strict(text);
        assertFalse(text.contains("DTEND"), text);
    }

    @Test
    void aFeedHasNoMethodAndNobodysAddress() {
        String text = written(meeting("2027-02-01", "17:00", "20:00"));
        for (String no : List.of("METHOD", "ATTENDEE", "ORGANIZER", "mailto")) {
            assertFalse(text.contains(no), text);
        }
        assertTrue(text.contains("SEQUENCE:2\r\n") && text.contains("DTSTAMP:20261128T090000Z\r\n"), text);
    }

    /** Nothing that is typed becomes a property, a parameter, an event or the end of one. */
    @Test
    void whatIsTypedStaysText() throws Exception {
        for (String typed : List.of("Sali\r\nATTENDEE:mailto:x@evil.example", "Sali\nEND:VEVENT\nBEGIN:VEVENT", "Sali\rSUMMARY:Toinen", "a;b,c\\n\\;\"d\":e",
                "Sali\u0085X:1\u2028Y:2\u0000")) {
            String text = written(meeting(new Span(LocalDate.parse("2027-02-01"), LocalTime.of(17, 0), null), typed, typed));
            assertEquals(1, strict(text).getComponents(Component.VEVENT).size(), typed);
            VEvent event = other(text).getEvents().get(0);
            assertEquals(List.of(), event.getAttendees());
            assertTrue(event.getSummary().getValue().endsWith(": 3. kokous"), event.getSummary().getValue());
            assertEquals(1, text.split("\r\nSUMMARY:", -1).length - 1, text);
        }
        String odd = "a;b,c\\n\\;\"d\":e\nf";
        String text = written(meeting(Span.of(LocalDate.parse("2027-02-01")), odd, odd));
        assertEquals(odd, other(text).getEvents().get(0).getLocation().getValue());
        assertEquals(odd, strict(text).getComponent(Component.VEVENT).orElseThrow().getRequiredProperty(Property.LOCATION).getValue());
    }

    @Test
    void longLinesAreFoldedBetweenLetters() throws Exception {
        for (String unit : List.of("ä", "Åäö €", "𝄞", "👩‍👧", "x")) {
            for (int shift = 0; shift < 5; shift++) {
                String name = "x".repeat(shift) + unit.repeat(80);
                String text = written(meeting(Span.of(LocalDate.parse("2027-02-01")), name, name));
                for (String line : text.split("\r\n")) {
                    assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
                    assertFalse(line.contains("\uFFFD") || line.contains("\n") || line.contains("\r"), line);
                    assertEquals(line, new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "no letter is cut in two");
                }
                assertEquals(name, other(text).getEvents().get(0).getLocation().getValue());
                assertEquals(name, strict(text).getComponent(Component.VEVENT).orElseThrow().getRequiredProperty(Property.LOCATION).getValue());
            }
        }
    }

    @Test
    void aThousandEventsAreReadByBoth() throws Exception {
        CalendarDate[] many = IntStream.range(0, 1_000).mapToObj(i -> meeting(LocalDate.parse("2027-01-01").plusDays(i % 400).toString(), "17:00", "19:30"))
                .toArray(CalendarDate[]::new);
        String text = written(many);
        assertEquals(1_000, other(text).getEvents().size());
        assertEquals(1_000, strict(text).getComponents(Component.VEVENT).size());
        assertEquals(1_000, other(text).getEvents().stream().map(event -> event.getUid().getValue()).distinct().count());
    }

    /** RFC 5546: one event, one guest, a method, the same id, and nothing typed gets out of its place. */
    @Test
    void anInvitationAndItsCancellationAreReadByBoth() throws Exception {
        CalendarDate date = meeting("2027-02-01", "17:00", "20:00");
        String evil = "Aino \"x\":mailto:y@evil.example\r\nATTENDEE:mailto:z@evil.example";
        for (boolean gone : new boolean[]{false, true}) {
            DayInvitation told = Feeds.invitation(date, gone, "https://sopu.example/pirkanmaa", "fi", new Party("Pirkanmaa; \"valtuusto\"", "sopu@sopu.example"),
                    new Party(evil, "aino@esimerkki.example"));
            ICalendar calendar = other(told.text());
            assertEquals(told.method(), calendar.getMethod().getValue());
            assertEquals(gone ? "CANCEL" : "REQUEST", told.method());
            VEvent event = calendar.getEvents().get(0);
            assertEquals(List.of("aino@esimerkki.example"), event.getAttendees().stream().map(one -> one.getEmail()).toList());
            assertEquals("sopu@sopu.example", event.getOrganizer().getEmail());
            assertEquals(gone ? "CANCELLED" : "CONFIRMED", event.getStatus().getValue());
            assertEquals(date.id() + "@sopu.example", event.getUid().getValue());
            assertEquals(2, event.getSequence().getValue());
            assertEquals(1, strict(told.text()).getComponent(Component.VEVENT).orElseThrow().getProperties(Property.ATTENDEE).size());
            assertEquals("1.2.2027, klo 17.00–20.00, Valtuustosali", told.line());
        }
    }

    @Test
    void theMarkIsTheSameUntilSomethingChanges() {
        CalendarDate date = meeting("2027-02-01", "17:00", "20:00");
        Feed feed = Feeds.of("P", "https://sopu.example/p", "fi", List.of(date));
        assertEquals(feed.mark(), Feeds.of("P", "https://sopu.example/p", "fi", List.of(date)).mark());
        assertNotEquals(feed.mark(), Feeds.of("P", "https://sopu.example/p", "sv", List.of(date)).mark());
        assertNotEquals(feed.mark(), Feeds.of("P", "https://sopu.example/p", "fi", List.of()).mark());
    }

    @Test
    void anInvitationSaysUntilWhenOneCanSayThatOneComes() {
        CalendarDate day = new CalendarDate(UUID.randomUUID(), DateKind.GATHERING, UUID.randomUUID(), BODY, Words.of("Työpaja", "Workshop"), 0,
                Span.of(LocalDate.parse("2027-03-10")), "", LocalDate.parse("2027-03-01"), 0, NOW);
        Party some = new Party("Sopu", "sopu@esimerkki.example");
        DayInvitation invited = Feeds.invitation(day, false, "https://sopu.example/alue", "fi", some, some);
        assertTrue(invited.line().endsWith(". Ilmoittaudu viimeistään 1.3.2027"), invited.line());
        assertTrue(invited.text().replace("\r\n ", "").contains("ilmoittautuminen ovat Sovussa. Ilmoittaudu viimeistään 1.3.2027."), invited.text());
        assertFalse(Feeds.invitation(day, true, "https://sopu.example/alue", "fi", some, some).line().contains("Ilmoittaudu"), "what will not be is not signed up to");
    }

    @Test
    void eachReadsItInTheirLanguage() {
        CalendarDate ends = new CalendarDate(UUID.randomUUID(), DateKind.ENDS, UUID.randomUUID(), BODY, Words.of("Nykytila", "Nuläge"), 0, Span.of(LocalDate.parse("2027-02-01")),
                "", null, 0, NOW);
        assertEquals("Viimeinen päivä vastata: Nykytila", Feeds.title(ends, "fi"));
        assertEquals("Sista dagen att svara: Nuläge", Feeds.title(ends, "sv"));
        assertEquals("Last day to answer: Nykytila", Feeds.title(ends, "en"));
    }
}
