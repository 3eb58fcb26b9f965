package fi.sopu;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.estimate.MeasuredChange;
import fi.sopu.audit.ByWhom;
import fi.sopu.calendar.DateKind;
import fi.sopu.charter.CharterStep;
import fi.sopu.charter.VersionStatus;
import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Profiles;
import fi.sopu.identity.entity.AdminLink;
import fi.sopu.notice.MailWay;
import fi.sopu.notice.Occasion;
import fi.sopu.notice.ReminderTo;
import fi.sopu.process.Audience;
import fi.sopu.process.Format;
import fi.sopu.process.Keeping;
import fi.sopu.process.Opening;
import fi.sopu.process.Origin;
import fi.sopu.process.Pole;
import fi.sopu.process.Release;
import fi.sopu.process.StageKind;
import fi.sopu.process.StageState;
import fi.sopu.process.TopBand;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.facilitator.BookingStatus;
import fi.sopu.network.MembershipState;
import fi.sopu.experiment.ExperimentVerdict;
import fi.sopu.proposal.ProposalStatus;
import fi.sopu.programme.Came;
import fi.sopu.programme.ClashWith;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.programme.FileKind;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.ImpactState;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.programme.HandState;
import fi.sopu.programme.Marked;
import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.Way;
import fi.sopu.programme.control.YearOfDays;
import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.FileFacts;
import fi.sopu.provisioning.KeyFrom;
import fi.sopu.provisioning.Plan;
import fi.sopu.provisioning.ScimHeard;
import fi.sopu.report.StageReport;
import fi.sopu.saml.Signs;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.steering.LateThing;
import fi.sopu.tenant.boundary.KeepingBodies;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import fi.sopu.unit.UnitPlan;
import fi.sopu.unit.web.PeopleTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keys that are put together of a stem and what varies: the names of an enum, a list of the code, words that the code says. So each key that
 * can be asked for has its text, and each text can be asked for.
 */
class BuiltTextsTest {

    private static final String COMPONENT = "(?:" + String.join("|", TextStore.COMPONENTS) + ")";
    private static final String JAVA = sources("main/java", ".java");
    private static final String VIEWS = sources("main/webapp", ".xhtml");
    /** A stem of texts; not of an act, nor of what a form that was sent is known by. */
    private static final Pattern STEM = Pattern.compile("(?<!startsWith\\(|\"sent\", )\"(" + COMPONENT + "\\.(?:[A-Za-z0-9]+\\.)*)\"(?!\\.length)|'(" + COMPONENT
            + "\\.(?:[A-Za-z0-9]+\\.)*)'\\.concat\\(");
    private static final Pattern NAMED = Pattern.compile("[\"'](" + COMPONENT + "(?:\\.[A-Za-z0-9_-]+)+)[\"']");
    private static final Pattern SAID = Pattern.compile("t\\.says\\('([^']+)', '([^']+)'\\)");
    private static final Pattern STOPS = Pattern.compile("page\\(\"(\\w+)\", \"\\w+\", \"(\\w+)\"");

    /** What follows each stem. */
    private static final Map<String, Set<String>> ENDS = new TreeMap<>();

    static {
        // what is acted on: ActsHaveWordsTest looks whether each has words
        ends("audit.about.", those("audit.about.", BuiltTextsTest::isSaid));
        ends("audit.detail.", words("latest", "schedule", "takenBack"), Set.of(Source.FILE.name(), Source.SCIM.name()), names(AdminLink.Purpose.values()));
        ends("audit.by.", names(ByWhom.values()));
        ends("charter.kept.avoid.band.", names(Keeping.values()));
        ends("charter.kept.band.", names(Keeping.values()));
        ends("charter.stage.", names(StageKind.values()));
        ends("charter.status.", names(VersionStatus.values()));
        for (String component : List.of("charter", "duel", "process", "report")) {
            ends(component + ".pole.", names(Pole.values()));
        }
        ends("duel.result.", names(Audience.values()), names(Release.values()));
        ends("gate.", STOPS.matcher(JAVA).results().flatMap(stop -> Stream.of(stop.group(1) + ".title", stop.group(1) + ".lead", stop.group(2))).collect(toSet()));
        ends("identity.because.", names(NewcomerFacts.Because.values()));
        ends("identity.field.", names(MemberField.values()));
        ends("identity.guide.", Profiles.IDS.stream().flatMap(BuiltTextsTest::steps).collect(toSet()));
        ends("identity.idp.next.", words("draft", "untested", "ready", "live"));
        ends("identity.idp.state.", words("draft", "untested", "ready", "live"));
        ends("identity.onward.", words("title", "lead", "go"));
        ends("identity.member.", words("group", "roles", "email", "login", "family", "given"));
        ends("identity.role.", names(Role.values()));
        ends("identity.role.when.", words("before", "now", "over"));
        ends("identity.signs.", names(Signs.values()));
        ends("identity.source.", names(Source.values()));
        ends("identity.use.", words("key", "scope", "given", "family", "mail"));
        ends("identity.wrong.", Diagnosis.names());
        ends("calendar.title.", names(DateKind.values()));
        ends("calendar.more.", Set.of("OPENS", "ENDS", "GATHERING", "BOOKING"));
        ends("notice.charter.", names(CharterStep.Kind.values()));
        ends("notice.mail.", Stream.of(Occasion.values()).flatMap(one -> Stream.of(one.name(), one + ".line", one + ".link")).collect(toSet()));
        ends("notice.way.", names(MailWay.values()));
        ends("notice.remind.", Stream.of(ReminderTo.values()).flatMap(one -> Stream.of(one.name(), one + ".tells")).collect(toSet()));
        ends("notice.stuck.", Set.of("noCharter", "emptyRoll"));
        ends("platform.door.state.", words("waiting", "open", "over"));
        ends("portal.tongue.", Languages.ALL);
        ends("process.audience.", names(Audience.values()));
        ends("process.format.", names(Format.values()));
        ends("process.formatCost.", names(Format.values()));
        // of the many acts the plan's page tells those that have words
        ends("facilitator.in.", words("fi", "sv", "en"));
        ends("facilitator.status.", names(BookingStatus.values()));
        ends("network.state.", names(MembershipState.values()));
        ends("network.said.", words("true", "false"));
        ends("proposal.status.", names(ProposalStatus.values()));
        ends("steering.late.", names(LateThing.Kind.values()));
        ends("steering.is.", names(StageState.values()));
        ends("experiment.is.", names(ExperimentState.values()));
        ends("experiment.state.", names(ExperimentState.values()));
        ends("experiment.verdict.", names(ExperimentVerdict.values()));
        ends("process.log.", those("process.log.", end -> Pattern.compile("\"[a-z]+\\." + end + '"').matcher(JAVA).find()));
        ends("process.opening.", names(Opening.values()));
        ends("process.opens.", names(Opening.values()));
        ends("process.origin.", names(Origin.Kind.values()));
        ends("process.promise.", names(Audience.values()), names(Release.values()));
        ends("process.list.", words("done", "now", "coming"));
        ends("process.result.", names(Release.values()));
        ends("process.release.", names(Release.values()));
        ends("process.role.", names(RoleGroup.RUNNERS.roles().toArray()));
        ends("process.state.", names(StageState.values()));
        ends("process.when.", without(Opening.DATE, Opening.values()));
        ends("programme.answer.", names(SeatAnswer.values()));
        ends("programme.came.", names(Came.values()));
        ends("programme.feedback.", names(FeedbackStatement.values()));
        ends("programme.feedback.says.", names(Keeping.values()));
        ends("programme.impact.", names(ImpactStatement.values()));
        ends("programme.impact.is.", without(ImpactState.WAITING, ImpactState.values()));
        ends("programme.hand.", names(HandState.values()));
        ends("programme.poll.clash.", names(ClashWith.values()));
        ends("programme.poll.says.", names(PollAnswer.values()));
        ends("programme.results.band.", names(Keeping.values()));
        ends("programme.kind.", names(GatheringKind.values()));
        ends("programme.marked.", without(Marked.HERE, Marked.values()));
        ends("programme.state.", words("there", "over", "waiting", "expected", "coming", "excused", "open"));
        ends("programme.template.", YearOfDays.of(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 12, 14), List.of()).stream().map(YearOfDays.Planned::theme).collect(toSet()));
        ends("programme.file.", names(FileKind.values()));
        ends("programme.way.", names(Way.values()));
        ends("provisioning.absent.", names(Choices.Absent.values()));
        ends("provisioning.column.", names(Column.values()));
        ends("provisioning.heard.", names(ScimHeard.What.values()));
        ends("provisioning.key.", names(KeyFrom.values()));
        ends("provisioning.kind.", names(Plan.Kind.values()));
        ends("provisioning.state.", names(FileFacts.State.values()));
        ends("report.answer.", names(Keeping.values()));
        ends("report.avoid.", names(Keeping.values()));
        ends("report.band.", names(TopBand.values()));
        ends("report.isFirst.", names(TopBand.values()));
        ends("report.process.", names(StageReport.State.values()), without(StageState.CLOSED, StageState.values()));
        ends("report.say.", Stream.of(Pole.values()).map(pole -> pole.name().toLowerCase(Locale.ROOT).replace("_", ""))
                .flatMap(pole -> words("one", "few", "level").stream().map(how -> pole + "." + how)).collect(toSet()));
        ends("report.say.measured.", words("one", "few", "level"));
        ends("report.units.change.", names(MeasuredChange.Word.values()));
        ends("survey.level.", Set.of("1", "2", "3", "4", "5", "6"));
        ends("report.say.clauses.", words("all", "unsure", "split", "some"));
        ends("tenant.settings.languages.", Set.of("fi", "fisv", "svfi", "sv"));
        ends("unit.kind.", names(UnitPlan.Kind.values()));
        ends("unit.people.who.", names(PeopleTable.Where.values()));
        ends("tenant.settings.starts.", Set.of("true", "false"));
        ends("tenant.settings.meetings.", Set.of("true", "false"));
        ends("tenant.kind.", new KeepingBodies().kinds(), words("COUNCIL", "EXECUTIVE", "AUDIT"));
    }

    @Test
    void itIsKnownOfEveryStemWhatFollows() {
        assertEquals(ENDS.keySet(), stems(JAVA, VIEWS), "stems of keys");
    }

    /** Each rule of this class goes red at what breaks it. */
    @Test
    void whatIsPlantedIsSeen() {
        assertEquals(Set.of("duel.planted.", "charter.planted."), stems("texts.of(\"duel.planted.\" + kind)", "#{t['charter.planted.'.concat(kind)]}"));
        assertEquals(Set.of("duel.dead", "duel.act.dead"), unasked(Set.of("duel.dead", "duel.act.dead", "duel.named", "duel.viewed", "duel.said"), Set.of(),
                "texts.of(\"duel.named\")", "#{t['duel.viewed']} #{t.says('duel', 'said')}"));
        assertThrows(AssertionError.class, () -> words("nobodySaysThis" + "Planted"));
    }

    private static Set<String> stems(String java, String views) {
        return Stream.concat(STEM.matcher(java).results(), STEM.matcher(views).results())
                .map(stem -> stem.group(1) == null ? stem.group(2) : stem.group(1)).collect(toCollection(TreeSet::new));
    }

    @Test
    void everyKeyThatIsBuiltExists() {
        assertEquals(Set.of(), built().filter(key -> !TextStore.has("fi", key)).collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyTextIsAskedForBySomebody() {
        assertTrue(all().size() > 1500, "only " + all().size());
        assertEquals(Set.of(), unasked(all(), built().collect(toSet()), JAVA, VIEWS), "texts that nobody asks for");
    }

    private static Set<String> unasked(Set<String> all, Set<String> built, String java, String views) {
        Set<String> dead = new TreeSet<>(all);
        dead.removeAll(built);
        dead.removeIf(key -> key.contains(".act.") && java.contains('"' + key.replace(".act.", ".") + '"'));
        NAMED.matcher(java).results().forEach(named -> dead.remove(named.group(1)));
        NAMED.matcher(views).results().forEach(named -> dead.remove(named.group(1)));
        SAID.matcher(views).results().forEach(said -> Stream.of(said.group(2).split(" ")).forEach(key -> dead.remove(said.group(1) + "." + key)));
        return dead;
    }

    private static Stream<String> built() {
        return ENDS.entrySet().stream().flatMap(stem -> stem.getValue().stream().map(end -> stem.getKey() + end));
    }

    private static Set<String> all() {
        return TextStore.COMPONENTS.stream().flatMap(component -> TextStore.load(component, "fi").stringPropertyNames().stream()).collect(toSet());
    }

    @SafeVarargs
    private static void ends(String stem, Collection<String>... ends) {
        ENDS.put(stem, Stream.of(ends).flatMap(Collection::stream).collect(toSet()));
    }

    private static Set<String> names(Object[] values) {
        return Stream.of(values).map(Object::toString).collect(toSet());
    }

    private static Set<String> without(Object one, Object[] values) {
        return Stream.of(values).filter(value -> value != one).map(Object::toString).collect(toSet());
    }

    /** Words that the code must say, else nothing leads to their texts. */
    private static Set<String> words(String... words) {
        for (String word : words) {
            assertTrue(isSaid(word), "nobody says " + word);
        }
        return Set.of(words);
    }

    private static boolean isSaid(String word) {
        return JAVA.contains('"' + word + '"');
    }

    /** Ends of the texts that there are, of those that may be missing. */
    private static Set<String> those(String stem, Predicate<String> some) {
        return all().stream().filter(key -> key.startsWith(stem)).map(key -> key.substring(stem.length())).filter(some).collect(toSet());
    }

    /** One step at least, and as many further ones as there are. */
    private static Stream<String> steps(String profile) {
        return IntStream.rangeClosed(1, 9).mapToObj(step -> profile + "." + step).filter(end -> end.endsWith(".1") || TextStore.has("fi", "identity.guide." + end));
    }

    private static String sources(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
