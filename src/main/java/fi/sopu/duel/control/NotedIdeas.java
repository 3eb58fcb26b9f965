package fi.sopu.duel.control;

import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.duel.entity.IdeasApart;
import fi.sopu.shared.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a question's notes make of its ideas and groups. Does not change: more notes make another. */
public final class NotedIdeas {

    private final UUID question;
    private final int notes;
    private final Map<UUID, Note> worded;
    private final Set<UUID> asked;
    private final Map<UUID, String> hidden;
    private final Map<UUID, UUID> groups;
    private final Map<UUID, Words> titles;
    private final Set<Set<UUID>> apart;

    /** Nothing noted yet. */
    public NotedIdeas(UUID question) {
        this(question, List.of());
    }

    /** @param notes all of them, in their order */
    public NotedIdeas(UUID question, Collection<byte[]> notes) {
        this(question, notes.size(), new LinkedHashMap<>(), new HashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashSet<>());
        notes.forEach(note -> take(Note.of(note)));
    }

    private NotedIdeas(UUID question, int notes, Map<UUID, Note> worded, Set<UUID> asked, Map<UUID, String> hidden, Map<UUID, UUID> groups,
            Map<UUID, Words> titles, Set<Set<UUID>> apart) {
        this.question = question;
        this.notes = notes;
        this.worded = worded;
        this.asked = asked;
        this.hidden = hidden;
        this.groups = groups;
        this.titles = titles;
        this.apart = apart;
    }

    NotedIdeas and(Collection<byte[]> more) {
        NotedIdeas next = new NotedIdeas(question, notes + more.size(), new LinkedHashMap<>(worded), new HashSet<>(asked), new LinkedHashMap<>(hidden),
                new LinkedHashMap<>(groups), new LinkedHashMap<>(titles), new LinkedHashSet<>(apart));
        more.forEach(note -> next.take(Note.of(note)));
        return next;
    }

    private void take(Note note) {
        switch (note.kind()) {
            case WORDED -> worded.put(note.one(), note);
            case ASKED -> asked.addAll(note.others());
            case HIDDEN -> hidden.put(note.one(), note.said().getFi());
            case SHOWN -> hidden.remove(note.one());
            case JOINED -> note.others().forEach(idea -> groups.put(idea, note.about()));
            case TITLED -> titles.put(note.one(), note.said());
            case APART -> pairs(note).forEach(apart::add);
            case WITHDRAWN -> worded.remove(note.one());
            case ALIKE -> pairs(note).forEach(apart::remove);
        }
    }

    private static List<Set<UUID>> pairs(Note note) {
        List<UUID> ids = note.others();
        return java.util.stream.IntStream.range(0, ids.size() / 2).mapToObj(i -> Set.of(ids.get(2 * i), ids.get(2 * i + 1))).toList();
    }

    /** How many notes there are. */
    int notes() {
        return notes;
    }

    /** New objects, which change nothing here. */
    public List<Idea> ideas() {
        return worded.values().stream().map(note -> {
            Idea idea = Idea.noted(question, note.one(), note.said(), note.author());
            if (asked.contains(note.one())) {
                idea.freeze();
            }
            String reason = hidden.get(note.one());
            if (reason != null) {
                idea.hide(reason);
            }
            idea.join(groups.get(note.one()));
            return idea;
        }).toList();
    }

    public boolean has(UUID idea) {
        return worded.containsKey(idea);
    }

    /** All groups, empty ones too. */
    public List<IdeaGroup> groups() {
        return titles.entrySet().stream().map(each -> new IdeaGroup(question, each.getKey(), each.getValue())).toList();
    }

    public List<IdeasApart> apart() {
        return apart.stream().map(pair -> new IdeasApart(question, pair)).toList();
    }
}
