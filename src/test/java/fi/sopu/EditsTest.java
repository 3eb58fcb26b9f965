package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Seen;
import fi.sopu.tenant.boundary.Editing;
import jakarta.persistence.Entity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every use case that a person can reach and that writes over something stored says what the person had before them ({@link Seen}), and every one that adds something is done once for
 * each sending ({@link Once}). Found by following the calls to constructors and to changing methods of entities, so that one that is written tomorrow is found too.
 */
class EditsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fi.sopu");

    /** Edits that have no form of Faces: their own tests race them. */
    static final Set<String> BY_SCRIPT = Set.of("WordingIdeas.reword", "WordingIdeas.translate");

    /** What takes words, numbers or days over others, and why it needs no {@link Seen}. */
    private static final Map<String, String> BLIND = new TreeMap<>();

    /** What makes a row, and why it needs no {@link Once}. */
    private static final Map<String, String> AGAIN = new TreeMap<>();

    static {
        String answers = "one's own answer, told apart by the page's token and its turn; the last one given counts";
        List.of("AnsweringFollowups.answer", "AnsweringFollowups.takeBack", "AnsweringRounds.answer", "AnsweringInWords.answer",
                "PrioritisingIdeas.answer", "PrioritisingIdeas.takeBack", "BallotBox.put",
                "BallotBox.takeBack")
                .forEach(m -> {
                    BLIND.put(m, answers);
                    AGAIN.put(m, answers);
                });
        String given = "gives a task in a place that is as it was read, or else what has been given there";
        BLIND.put("PrioritisingIdeas.next", given);
        AGAIN.put("PrioritisingIdeas.next", given);
        BLIND.put("ServingFeeds.whose", "notes the day on which a calendar has asked; nobody types it");
        String logins = "a login or the test of one: each message of an IdP is taken once, and what it says is no form";
        List.of("LoggingIn.accept", "TestingLogin.answer").forEach(m -> {
            BLIND.put(m, logins);
            AGAIN.put(m, logins);
        });
        List.of("LoggingIn.begin", "LoggingIn.beginAgain", "LoggingOut.byIdp", "LoggingOut.here", "TestingLogin.begin").forEach(m -> AGAIN.put(m, logins));
        String switches = "sets a state that it names, and notes for the platform which IdP is used: once or twice is the same";
        List.of("SwitchingIdps.on", "SwitchingIdps.off", "TestingLogin.thisIsMe", "TestingLogin.unreadable").forEach(m -> {
            BLIND.put(m, switches);
            AGAIN.put(m, switches);
        });
        AGAIN.put("ConnectingIdps.take", "notes which IdP is used; the metadata itself is compared");
        String counted = "counts a closed question's outcome anew, which takes the place of the former one";
        List.of("GroupingIdeas.apart", "GroupingIdeas.name").forEach(m -> AGAIN.put(m, counted));
        String noted = "notes a state that it names beside an open question's ideas: noted twice is the same";
        List.of("HidingIdeas.hide", "HidingIdeas.show", "WordingIdeas.reword", "WordingIdeas.translate", "GroupingIdeas.suggestAgain", "PrioritisingIdeas.next",
                "PrioritisingIdeas.after")
                .forEach(m -> AGAIN.put(m, noted));
        String facts = "compares all facts that were read with the row held, and shows both";
        List.of("ChangingCouncils.change", "EditingCouncils.save").forEach(m -> BLIND.put(m, facts));
        List.of("ChangingMany.end", "ChangingMany.group", "KeepingRoll.strike")
                .forEach(m -> BLIND.put(m, "sets a state that it names, for those who are not in it; the page asks with their number"));
        List.of("LettingInByLink.let", "LettingInByLink.stop").forEach(m -> BLIND.put(m, "sets a state that it names, for those who are not in it"));
        BLIND.put("KeepingUnits.turn", "one step from where the unit is now, whoever has moved it");
        AGAIN.put("TakingBack.takeBack", "what has been taken back is refused a second time");
        BLIND.put("TakingUnitFiles.choose", "sets one choice, which it names; what would change is shown anew");
        AGAIN.put("TakingUnitFiles.takeBack", "what has been taken back is refused a second time");
        BLIND.put("KeepingScim.makeUnit", "makes what it names, where it is not there");
        AGAIN.put("KeepingScim.makeUnit", "a department that is a unit by then is made no second time");
        BLIND.put("ChoosingColumns.hide", "one's own wish, whole");
        String files = "compares the mark of all that was shown, in its turn, and sets choices that it names";
        List.of("TakingFiles.choose", "TakingFiles.sameNames").forEach(m -> {
            BLIND.put(m, files);
            AGAIN.put(m, files);
        });
        BLIND.put("KeepingScim.rule", "compares the mark of what was shown, in its turn");
        BLIND.put("KeepingBrought.rule", "compares the mark of what was shown, in its turn");
        AGAIN.put("KeepingBrought.rule", "there is one for each IdP");
        AGAIN.put("KeepingBrought.sheet", "looks: where nothing was said, it shows an unsaid rule that is not kept");
        AGAIN.put("KeepingBrought.take", "takes what was said; what is the same then is forgotten");
        BLIND.put("KeepingScim.mean", "says what a group is, which it names");
        List.of("KeepingScim.rule", "KeepingScim.mean", "KeepingScim.take")
                .forEach(m -> AGAIN.put(m, "sets a state that it names, in its turn: the second time there is nothing to do"));
        AGAIN.put("ServingScim.note", "tells what a directory was refused, once for each time, or once in ten minutes");
        BLIND.put("ProvisioningMembers.lock", "sets which fields stay, which it names");
        BLIND.put("AdoptingCharters.adopt", "what has been adopted is refused ever after");
        BLIND.put("DraftingCharters.turn", "says which part the clause goes to, whichever it is in, and changes none of its words");
        BLIND.put("DraftingCharters.move", "one step from where the clause is now, whoever has moved it");
        AGAIN.put("KeepingSettings.change", "a council has one row of them, made at the first change");
        AGAIN.put("CommittingMyself.say", "sets a state of one's own that it names: said twice is said once");
        BLIND.put("ChoosingMail.choose", "one's own choice, of two menus: the last one counts");
        BLIND.put("ChoosingReminders.choose", "one choice of three: the last one counts");
        AGAIN.put("ChoosingReminders.choose", "a council's one row, made when it is first needed, in turn");
        AGAIN.put("ChoosingMail.choose", "one's one row, made when it is first needed, in turn");
        AGAIN.put("KeepingMailManner.change", "a council's one row, made when it is first needed, in turn");
        AGAIN.put("KeepingRetention.change", "a row for each kind of data, made when it is first needed, in turn");
        AGAIN.put("KeepingCohorts.save", "who is in which cohort, all written anew, in turn");
        BLIND.put("KeepingExperiments.decide", "what has been decided is refused until it is taken back");
        AGAIN.put("CountingFeedback.end", "a box that is closed is refused, in turn");
        AGAIN.put("PlanningImpacts.plan", "a row for each of two times, made when it is first wanted, in turn");
        AGAIN.put("PlanningGatherings.save", "for which cohorts the day is, all written anew, in turn");
        AGAIN.put("TurningDays.turn", "the same");
        AGAIN.put("SayingImpacts.say", "one's one ballot, in the place of the earlier one");
        BLIND.put("SayingImpacts.say", "one's own answers, whole: the last ones count");
        AGAIN.put("PublishingProposals.publish", "a council's one row, made where there is none, in turn");
        AGAIN.put("GivingFeedback.give", "one's one ballot, in the place of the earlier one");
        BLIND.put("KeepingFacilitators.say", "one's own card, whole: the last one counts");
        AGAIN.put("KeepingFacilitators.say", "one's one card, made when it is first needed, in turn");
        AGAIN.put("RaisingProposals.support", "one's one row, made where there is none, in turn");
        BLIND.put("ComingTogether.say", "one's own answer, which it names: the last one counts");
        AGAIN.put("ComingTogether.say", "one's one row for the day, made when it is first needed, in turn");
        AGAIN.put("ComingTogether.mark", "one's one row for the day, made when it is first needed, in turn");
        BLIND.put("AnsweringTimes.answer", "one's own answers, whole: the last ones count");
        AGAIN.put("AskingTimes.choose", "a poll of which a time has been chosen is refused, in turn");
        AGAIN.put("RaisingHands.raise", "one's one hand, raised where it is not, in turn");
        BLIND.put("GivingFeedback.give", "one's own answers, whole: the last ones count");
        BLIND.put("KeepingMaterial.open", "sets a state that it names");
        AGAIN.put("KeepingAttendance.seat", "a person's one row for the day, made when it is first needed, in turn");
        AGAIN.put("WritingOutcomes.note", "a day's one row, made when it is first needed, in turn");
        AGAIN.put("KeepingMaterial.bring", "told apart by the page's token, in turn: what has come is not brought again");
        BLIND.put("KeepingAttendance.mark", "sets a state that it names");
        AGAIN.put("KeepingAttendance.mark", "a person's one row for the day, made when it is first needed, in turn");
        AGAIN.put("EnteringByOwnLink.enter", "a link works once, by one UPDATE");
        AGAIN.put("RecordingSessions.save", "a row for each unit in which something was held, all written anew, in turn");
        BLIND.put("KeepingOrganisations.noteInvited", "an invitation, or one anew where the last has ended, in turn");
        AGAIN.put("KeepingOrganisations.noteInvited", "one row for each council, made when it is first asked, in turn");
        List.of("KeepingMemberships.end", "AnsweringNetworks.end", "InvitingCouncils.end", "KeepingOrganisations.end")
                .forEach(m -> BLIND.put(m, "sets a last day that it names, and tells whom it concerns"));
        AGAIN.put("KeepingMemberships.accept", "who is named, all written anew, in turn");
        AGAIN.put("KeepingPassages.agree", "one's one row, made where there is none, in turn");
        String passages = "a login for each passage, as at each login; each ticket works once";
        BLIND.put("GoingToNetworks.go", passages);
        List.of("GoingToNetworks.go", "KeepingPassages.note").forEach(m -> AGAIN.put(m, passages));
        AGAIN.put("SeeingFailedMail.tryAgain", "lets nodes look once more; what is under way or has been sent stays as it is");
        AGAIN.put("WordingIdeas.withdraw", "what has been withdrawn is not there a second time");
        BLIND.put("HidingIdeas.hide", "a hidden idea is refused with the reason that is there");
        BLIND.put("MakingCommitments.tick", "sets a state that it names, and leaves the first day of it");
    }

    /** Use cases that compare what was read with what is stored. */
    static Set<String> edits() {
        return useCases(CLASSES).filter(m -> says(m) && !m.getOwner().isEquivalentTo(Editing.class))
                .map(EditsTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Use cases that are done once for each sending. */
    static Set<String> adds() {
        return useCases(CLASSES).filter(m -> m.isAnnotatedWith(Once.class)).map(EditsTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyEditComparesWithinItsTurn() {
        assertTrue(edits().size() >= 12, edits().toString());
        List<String> wrong = useCases(CLASSES).filter(m -> edits().contains(name(m))).filter(EditsTest::isCareless).map(EditsTest::name).toList();
        assertEquals(List.of(), wrong, "without Editing.check, or neither in turn nor with the row held");
    }

    /** Each rule of this class goes red at what breaks it, planted in {@code fi.sopu.planted.boundary.Careless}. */
    @Test
    void whatIsPlantedIsSeen() {
        JavaClasses planted = new ClassFileImporter().importPackages("fi.sopu.planted");
        assertEquals(Set.of("Careless.overwrite"), overwriting(planted));
        assertEquals(Set.of("Careless.add"), adding(planted));
        assertEquals(List.of("Careless.edit"), useCases(planted).filter(EditsTest::says).filter(EditsTest::isCareless).map(EditsTest::name).toList());
    }

    private static boolean isCareless(JavaMethod edit) {
        Set<JavaCodeUnit> reached = reached(edit);
        boolean compares = reached.stream().anyMatch(unit -> unit.getOwner().isEquivalentTo(Editing.class) && unit.getName().startsWith("check"));
        boolean waits = edit.isAnnotatedWith(InTurn.class) || reached.stream().anyMatch(unit -> unit.getName().matches("requireLocked|lockVersion|lock"));
        return !compares || !waits;
    }

    /** Whether it is told what was read. */
    private static boolean says(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Seen.class));
    }

    /** Those that write over something and are not told what was read. */
    private static Set<String> overwriting(JavaClasses classes) {
        return useCases(classes).filter(EditsTest::isAPersons).filter(m -> takesWords(m) && reached(m).stream().anyMatch(EditsTest::writesOver))
                .filter(m -> !m.isAnnotatedWith(Once.class) && !says(m)).map(EditsTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that make a row each time. */
    private static Set<String> adding(JavaClasses classes) {
        return useCases(classes).filter(EditsTest::isAPersons).filter(m -> !m.isAnnotatedWith(Once.class) && reached(m).stream().anyMatch(EditsTest::makes)).map(EditsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyUseCaseThatWritesOverWordsSaysWhatWasRead() {
        assertEquals(BLIND.keySet(), overwriting(CLASSES), "use cases that write over what a person has not seen");
    }

    @Test
    void everyUseCaseThatAddsIsDoneOnce() {
        assertTrue(adds().size() >= 12, adds().toString());
        assertEquals(AGAIN.keySet(), adding(CLASSES), "use cases that add something at each press");
    }

    private static Stream<JavaMethod> useCases(JavaClasses classes) {
        return classes.stream().filter(c -> c.getPackageName().matches("fi\\.sopu\\.[a-z]+\\.boundary")).flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC) && m.isAnnotatedWith(Allowed.class));
    }

    /** Not Sopu's own: a timer presses nothing twice and reads no form. */
    private static boolean isAPersons(JavaMethod method) {
        return !method.getAnnotationOfType(Allowed.class).system() && !method.getOwner().isEquivalentTo(Editing.class);
    }

    private static boolean takesWords(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> !type.getName().equals("java.util.UUID"));
    }

    /** A setter of an entity: takes something and is no constructor. */
    private static boolean writesOver(JavaCodeUnit unit) {
        return unit instanceof JavaMethod && unit.getOwner().isAnnotatedWith(Entity.class) && unit.getRawReturnType().getName().equals("void")
                && !unit.getRawParameterTypes().isEmpty()
                && unit.getRawParameterTypes().stream().anyMatch(type -> !type.getName().equals("java.util.UUID") && !type.getName().equals("java.time.Instant"))
                && unit.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType.SET);
    }

    private static boolean makes(JavaCodeUnit unit) {
        return unit.isConstructor() && unit.getOwner().isAnnotatedWith(Entity.class) && !unit.getOwner().getSimpleName().equals("AuditEntry");
    }

    /** All that is called from here, over all components, but not by events. */
    private static Set<JavaCodeUnit> reached(JavaCodeUnit from) {
        Set<JavaCodeUnit> seen = new LinkedHashSet<>();
        follow(from, seen);
        return seen;
    }

    private static void follow(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return;
        }
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream()).map(access -> access.getTarget().resolveMember())
                .flatMap(Optional::stream).filter(target -> target.getOwner().getPackageName().startsWith("fi.sopu."))
                // what has been noted of ideas is read into objects that are stored nowhere
                .filter(target -> !target.getOwner().getSimpleName().equals("NotedIdeas"))
                .forEach(target -> follow((JavaCodeUnit) target, seen));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
