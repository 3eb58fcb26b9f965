package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.ballot.boundary.FinishingClosings;
import fi.sopu.duel.AlikeIdeas;
import fi.sopu.duel.GroupingSheet.State;
import fi.sopu.duel.GroupingSheet;
import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.IdeaGroupFacts;
import fi.sopu.duel.control.AlikeTexts;
import fi.sopu.duel.control.Groups;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.control.Likeness;
import fi.sopu.duel.entity.Idea;
import fi.sopu.duel.entity.IdeaGroup;
import fi.sopu.duel.entity.IdeasApart;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Outcome;
import fi.sopu.process.boundary.CountingOutcomes;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever runs the process puts ideas that mean the same into groups, and takes them out again, until the answers are sealed. No
 * answer changes by it; of a closed question they are counted anew. Changes of one question's groups and its closing come one after the
 * other.
 */
@UseCase
public class GroupingIdeas {

    private static final int MOST_SUGGESTIONS = 20;

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    CountingOutcomes counting;
    @Inject
    ReadingOutcomes published;
    @Inject
    Editing editing;
    @Inject
    Ideas ideas;
    @Inject
    Groups groups;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;

    /** Groups, ideas outside groups and suggestions. */
    @Allowed(group = RoleGroup.MODERATORS)
    public GroupingSheet sheet(UUID question) {
        AskedQuestion asked = questions.require(question);
        BoxState answers = answers(question);
        State state = state(asked, answers);
        boolean open = answers == BoxState.OPEN;
        List<Idea> visible = ideas.of(question, open).stream().filter(idea -> !idea.isHidden()).toList();
        Map<UUID, IdeaFacts> facts = visible.stream().map(Idea::facts).collect(Collectors.toMap(IdeaFacts::id, Function.identity()));
        Map<UUID, Set<UUID>> members = Groups.members(visible);
        Map<UUID, IdeaGroupFacts> shown = new HashMap<>();
        Groups.All all = groups.all(question, open);
        for (IdeaGroup group : all.groups()) {
            Set<UUID> inside = members.get(group.id());
            if (inside != null) {
                shown.put(group.id(), new IdeaGroupFacts(group.id(), group.title(), alphabetical(inside.stream().map(facts::get).toList(), IdeaFacts::words)));
            }
        }
        List<IdeaFacts> alone = facts.values().stream().filter(idea -> members.values().stream().noneMatch(in -> in.contains(idea.id()))).toList();
        Instant closes = asked.stage().when().closesAt();
        return new GroupingSheet(asked, state,
                state == State.CLOSED && closes != null ? closes.plus(FinishingClosings.LATEST_SEALING) : null,
                alphabetical(shown.values(), IdeaGroupFacts::title), alphabetical(alone, IdeaFacts::words),
                state == State.SEALED ? List.of() : alike(facts, members, shown, pairs(all.apart())),
                asked.isClosed() ? published.counting(asked.stage().id()).orElse(null) : null);
    }

    private static List<AlikeIdeas> alike(Map<UUID, IdeaFacts> facts, Map<UUID, Set<UUID>> members, Map<UUID, IdeaGroupFacts> shown,
            Set<Set<UUID>> apart) {
        Map<UUID, Words> texts = facts.values().stream().collect(Collectors.toMap(IdeaFacts::id, IdeaFacts::words));
        return AlikeTexts.among(texts, members, apart).stream().limit(MOST_SUGGESTIONS)
                .map(alike -> new AlikeIdeas(alike.group() == null ? null : shown.get(alike.group()),
                        alike.texts().stream().map(facts::get).toList()))
                .toList();
    }

    private <T> List<T> alphabetical(Collection<T> all, Function<T, Words> words) {
        return all.stream().sorted(Alphabet.by(one -> words.apply(one).in(actor.get().language()))).toList();
    }

    /**
     * Puts ideas together; those in other groups leave them.
     *
     * @param chosen the first one's words become a new group's title; a language that they lack comes from the next idea that has it
     * @param into   the group that they join, or null for a new one
     * @return the group
     * @throws Refused "duel.groups.tooFew" when a new group would have fewer than two, "duel.groups.sealed"
     */
    @Once
    @Allowed(group = RoleGroup.MODERATORS)
    public UUID group(UUID question, List<UUID> chosen, @Nullable UUID into) {
        Map<UUID, Idea> all = changeable(question);
        List<Idea> joining = chosen(all, chosen);
        if (joining.size() < (into == null ? 2 : 1)) {
            throw new Refused(into == null ? "duel.groups.tooFew" : "duel.groups.none");
        }
        UUID group = into == null ? begin(question, joining) : groups.require(question, into).id();
        join(question, group, joining);
        acted.fire(new Acted("duel.ideasGrouped", "ideaGroup", group, Integer.toString(joining.size())));
        countAnew(question);
        return group;
    }

    private void join(UUID question, @Nullable UUID group, List<Idea> joining) {
        joining.forEach(idea -> idea.join(group));
        ideas.joined(question, group, joining.stream().map(Idea::id).toList());
    }

    private UUID begin(UUID question, List<Idea> joining) {
        IdeaGroup group = new IdeaGroup(question, Words.of(first(joining, "fi"), first(joining, "sv")));
        groups.add(group);
        return group.id();
    }

    private static @Nullable String first(List<Idea> joining, String language) {
        return joining.stream().map(idea -> Likeness.text(idea.words(), language)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Takes ideas out of their groups. A group keeps its title, so that putting them back restores it. */
    @Allowed(group = RoleGroup.MODERATORS)
    public void apart(UUID question, List<UUID> chosen) {
        Map<UUID, Idea> all = changeable(question);
        Map<UUID, Integer> left = new TreeMap<>();
        List<Idea> leaving = chosen(all, chosen).stream().filter(idea -> idea.group() != null).toList();
        leaving.forEach(idea -> left.merge(idea.group(), 1, Integer::sum));
        join(question, null, leaving);
        left.forEach((group, howMany) -> acted.fire(new Acted("duel.ideasUngrouped", "ideaGroup", group, howMany.toString())));
        if (!left.isEmpty()) {
            countAnew(question);
        }
    }

    /**
     * Ideas that look alike mean different things: they are not suggested again.
     *
     * @param group the group that they do not belong to, or null when they differ from each other
     */
    @Once
    @Allowed(group = RoleGroup.MODERATORS)
    public void keepApart(UUID question, List<UUID> chosen, @Nullable UUID group) {
        Set<Set<UUID>> pairs = pairs(changeable(question), chosen, group);
        pairs.removeAll(apart(question));
        groups.add(question, pairs.stream().map(pair -> new IdeasApart(question, pair)).toList());
        acted.fire(new Acted("duel.ideasKeptApart", "question", question, Integer.toString(chosen.size())));
    }

    /** Takes {@link #keepApart} back. */
    @Allowed(group = RoleGroup.MODERATORS)
    public void suggestAgain(UUID question, List<UUID> chosen, @Nullable UUID group) {
        Set<Set<UUID>> pairs = pairs(changeable(question), chosen, group);
        groups.remove(question, groups.apart(question).stream().filter(apart -> pairs.contains(apart.pair())).toList());
        acted.fire(new Acted("duel.ideasSuggestedAgain", "question", question, Integer.toString(chosen.size())));
    }

    private static Set<Set<UUID>> pairs(Map<UUID, Idea> all, List<UUID> chosen, @Nullable UUID group) {
        List<UUID> ones = chosen(all, chosen).stream().map(Idea::id).toList();
        List<UUID> others = group == null ? ones
                : all.values().stream().filter(idea -> group.equals(idea.group())).map(Idea::id).toList();
        return ones.stream().flatMap(one -> others.stream().filter(other -> !other.equals(one)).map(other -> Set.of(one, other)))
                .collect(Collectors.toSet());
    }

    private Set<Set<UUID>> apart(UUID question) {
        return pairs(groups.apart(question));
    }

    private static Set<Set<UUID>> pairs(Collection<IdeasApart> apart) {
        return apart.stream().map(IdeasApart::pair).collect(Collectors.toSet());
    }

    /**
     * Gives a group another title; at least one language.
     *
     * @throws Refused when there is none, or somebody else has given it another
     */
    @Allowed(group = RoleGroup.MODERATORS)
    public void name(UUID question, UUID group, String fi, String sv, Seen seen) {
        changeable(question);
        IdeaGroup found = groups.require(question, group);
        Words title = WordingIdeas.words(fi, sv, questions.require(question).plan().ideaLimit());
        editing.check(group, seen, Seen.of(found.title()), new Difference("duel.groups.name", found.title(), title));
        found.name(title);
        groups.titled(found);
        acted.fire(new Acted("duel.groupNamed", "ideaGroup", group, null));
        countAnew(question);
    }

    /**
     * Grouping is finished: the single answers are destroyed at once, and the groups stay as they are.
     *
     * @throws Refused "duel.groups.notClosed" while answers are still taken, "duel.groups.counting" while they are being counted
     */
    @Allowed(group = RoleGroup.MODERATORS)
    public void finish(UUID question) {
        changeable(question);
        AskedQuestion asked = questions.require(question);
        if (!asked.isClosed()) {
            throw new Refused("duel.groups.notClosed");
        }
        if (published.ofQuestion(question).filter(Outcome::isCounting).isPresent()) {
            throw new Refused("duel.groups.counting");
        }
        closing.seal(question);
    }

    /** The question's ideas that are not hidden, held for this change. */
    private Map<UUID, Idea> changeable(UUID question) {
        Map<UUID, Idea> all = ideas.lock(question).stream().filter(idea -> !idea.isHidden())
                .collect(Collectors.toMap(Idea::id, Function.identity()));
        if (state(questions.require(question), answers(question)) == State.SEALED) {
            throw new Refused("duel.groups.sealed");
        }
        return all;
    }

    /** What has become of the box; null before the opening, when there is none. */
    private @Nullable BoxState answers(UUID question) {
        return box.facts(question).map(BoxFacts::state).orElse(null);
    }

    private static State state(AskedQuestion question, @Nullable BoxState answers) {
        return answers == BoxState.SEALED ? State.SEALED : question.isClosed() ? State.CLOSED : State.OPEN;
    }

    private static List<Idea> chosen(Map<UUID, Idea> all, List<UUID> chosen) {
        if (!all.keySet().containsAll(chosen)) {
            throw new NotFound("idea");
        }
        return new LinkedHashSet<>(chosen).stream().map(all::get).toList();
    }

    /** A closed question's outcome follows its groups; an open one's is counted at the closing. */
    private void countAnew(UUID question) {
        AskedQuestion asked = questions.require(question);
        if (asked.isClosed()) {
            counting.again(question);
        }
    }
}
