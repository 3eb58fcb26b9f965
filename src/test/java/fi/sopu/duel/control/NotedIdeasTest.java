package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.entity.Idea;
import fi.sopu.shared.Words;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ideas are what the notes about them make of them, and no note is longer than its question's longest. */
class NotedIdeasTest {

    private static final String AUTHOR = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
    private final UUID question = UUID.randomUUID();
    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(4).toList();
    private final UUID group = UUID.randomUUID();

    @Test
    void theLastNoteCounts() {
        List<Note> notes = new ArrayList<>();
        ids.forEach(id -> notes.add(Note.worded(id, Words.of("Ajatus", null), id.equals(ids.get(0)) ? null : AUTHOR)));
        notes.add(Note.worded(ids.get(1), Words.of("Ajatus", "En tanke"), AUTHOR));
        notes.addAll(Note.about(Note.Kind.ASKED, null, ids.subList(0, 2)));
        notes.add(Note.hidden(ids.get(2), "Nimiä"));
        notes.add(Note.hidden(ids.get(3), "Nimiä"));
        notes.add(Note.hidden(ids.get(3), null));
        notes.add(Note.titled(group, Words.of("Yhdessä", null)));
        notes.addAll(Note.about(Note.Kind.JOINED, group, ids.subList(0, 2)));
        notes.addAll(Note.about(Note.Kind.JOINED, null, ids.subList(1, 2)));
        notes.addAll(Note.about(Note.Kind.APART, null, ids));
        notes.addAll(Note.about(Note.Kind.ALIKE, null, List.of(ids.get(1), ids.get(0))));
        NotedIdeas noted = new NotedIdeas(question, notes.stream().map(Note::bytes).toList());
        Map<UUID, Idea> ideas = noted.ideas().stream().collect(Collectors.toMap(Idea::id, Function.identity()));
        assertEquals(Set.copyOf(ids), ideas.keySet());
        assertTrue(ideas.get(ids.get(0)).isSeeded());
        assertNull(ideas.get(ids.get(0)).author());
        assertTrue(ideas.get(ids.get(1)).isBy(AUTHOR));
        assertFalse(ideas.get(ids.get(1)).isBy(AUTHOR.toLowerCase(Locale.ROOT)), "another is not the author");
        assertFalse(ideas.get(ids.get(0)).isBy(AUTHOR), "nobody is the author of one that was there from the beginning");
        assertEquals("En tanke", ideas.get(ids.get(1)).words().getSv());
        assertEquals(List.of(true, true, false, false), ids.stream().map(id -> ideas.get(id).isAsked()).toList());
        assertEquals(List.of(false, false, true, false), ids.stream().map(id -> ideas.get(id).isHidden()).toList());
        assertEquals(group, ideas.get(ids.get(0)).group());
        assertNull(ideas.get(ids.get(1)).group());
        assertEquals("Yhdessä", noted.groups().get(0).title().getFi());
        assertEquals(List.of(Set.of(ids.get(2), ids.get(3))), noted.apart().stream().map(pair -> pair.pair()).toList());
        assertEquals(notes.size(), noted.notes());
        NotedIdeas more = noted.and(List.of(Note.hidden(ids.get(0), "Ei").bytes()));
        assertTrue(more.ideas().stream().filter(idea -> idea.id().equals(ids.get(0))).findFirst().orElseThrow().isHidden());
        assertFalse(noted.ideas().stream().filter(idea -> idea.id().equals(ids.get(0))).findFirst().orElseThrow().isHidden(), "the former is as it was");
    }

    @Test
    void noNoteIsLongerThanTheLongest() {
        for (int limit : new int[]{40, 140, 500}) {
            String widest = "\uD83D\uDC69".repeat(limit);
            int longest = Note.longest(limit);
            assertTrue(Note.worded(ids.get(0), Words.of(widest, widest), AUTHOR).bytes().length <= longest);
            assertTrue(Note.titled(ids.get(0), Words.of(widest, widest)).bytes().length <= longest);
            assertTrue(Note.hidden(ids.get(0), "\uD83D\uDC69".repeat(200)).bytes().length <= longest);
            assertTrue(6 + 4 * 16 <= longest, "an answer about four");
        }
        List<UUID> many = IntStream.range(0, 501).mapToObj(i -> UUID.randomUUID()).toList();
        for (Note.Kind kind : List.of(Note.Kind.ASKED, Note.Kind.JOINED, Note.Kind.APART)) {
            List<Note> notes = Note.about(kind, group, many);
            assertEquals(many, notes.stream().flatMap(note -> Note.of(note.bytes()).others().stream()).toList());
            notes.forEach(note -> assertTrue(note.bytes().length <= Note.longest(40)));
            notes.subList(0, notes.size() - 1).forEach(note -> assertEquals(0, note.others().size() % 2, "no pair is parted"));
        }
    }

    @Test
    void afterTheClosingAnIdeaIsAnotherAndNobodys() {
        Idea idea = Idea.noted(question, ids.get(0), Words.of("Ajatus", "Tanke"), AUTHOR);
        idea.freeze();
        idea.hide("Nimiä");
        Idea closed = idea.closed(group);
        assertFalse(closed.id().equals(idea.id()));
        assertEquals(idea.words(), closed.words());
        assertNull(closed.author());
        assertFalse(closed.isSeeded());
        assertTrue(closed.isHidden());
        assertEquals(group, closed.group());
    }

    @Test
    void theSameSendingIsTheSameIdeaAndItsIdCannotBeChosen() {
        UUID sending = UUID.randomUUID();
        Idea idea = new Idea(question, sending, Words.of("Ajatus", null), AUTHOR);
        assertTrue(idea.wasSentAs(sending));
        assertFalse(idea.id().equals(sending));
        assertEquals(idea.id(), new Idea(question, sending, Words.of("Toinen", null), AUTHOR).id());
        assertFalse(idea.id().equals(new Idea(UUID.randomUUID(), sending, Words.of("Ajatus", null), AUTHOR).id()));
    }
}
