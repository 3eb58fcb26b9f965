package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser.Button;
import fi.sopu.running.PlainBrowser.Field;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two people have the same form open and both save: the second one is told by whom and when the thing was changed, sees both values, and takes one's own or the stored one.
 * One line for each form that edits something stored; {@link EditsTest} finds the use cases that have none.
 */
@ExtendWith(RunningSopu.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingIT {

    private static FurnishedCouncil furnished;
    private static OwnCouncil council;
    private static PlainBrowser first;
    private static PlainBrowser second;

    @BeforeAll
    static void furnish(Everything everything) {
        furnished = FurnishedCouncil.found(everything, "kaksila");
        council = furnished.council();
        // a text that a browser would fill in by itself is no colour
        council.write("update tenant set accent = '#123456' where id = ?", council.tenant());
        first = new PlainBrowser(council.enter(council.member("Ensimmäinen", Role.REGIONAL_ADMIN)));
        second = new PlainBrowser(council.enter(council.member("Toinen", Role.REGIONAL_ADMIN)));
    }

    /**
     * A form.
     *
     * @param edits  the use case that it leads to
     * @param page   address within the council
     * @param opener pattern of the name of the button that opens the thing for typing, or null
     * @param save   the button that saves: end of its name, or the beginning of its act
     * @param field  the field that both change: end of its name
     * @param values three values that the field may have
     */
    record Form(String edits, String page, String opener, String save, String field, String... values) {

        @Override
        public String toString() {
            return edits + " at " + page;
        }
    }

    private static String target() {
        return "/survey/target?question=" + furnished.ids().get("round") + "&unit=" + furnished.ids().get("measured") + "&id=" + furnished.ids().get("target");
    }

    static Stream<Form> forms() {
        String process = furnished.ids().get("process");
        String drafted = furnished.others().get("clause");
        String drafting = furnished.others().get("process");
        return Stream.of(
                new Form("KeepingBodies.edit", "/process/bodies", "bodies:.*:0:edit", "body:save", "nameFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingBodies.edit", "/process/bodies", "bodies:.*:0:edit", "body:save", "seats", "11", "12", "13"),
                new Form("KeepingBodies.moveTerm", "/process/bodies", "terms:.*:0:edit", "term:save", "ends", "1.5.2029", "2.5.2029", "3.5.2029"),
                new Form("RecordingMeetings.change", "/process/meeting?id=" + furnished.ids().get("meeting"), null, "meeting:save", "place", "Yksi", "Kaksi", "Kolme"),
                new Form("RecordingMeetings.change", "/process/meeting?id=" + furnished.ids().get("meeting"), null, "meeting:save", "starts", "16.00", "16.15", "16.30"),
                new Form("KeepingMailManner.change", "/mail/settings", null, "manner:save", "sender", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingSettings.change", "/process/settings", null, "settings:save", "settings:minutes", "11", "12", "13"),
                new Form("KeepingSettings.change", "/process/settings", null, "settings:save", "privacyFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingRetention.change", "/process/retention", null, "retention:save", "retention:kinds:1:days", "41", "42", "43"),
                new Form("KeepingGroups.rename", "/identity/council-groups", "groups:.*:0:edit", "group:save", "nameFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingCohorts.save", "/cohort/group?id=" + furnished.ids().get("audience"), null, "group:save", "nameFi", "Yksi", "Kaksi", "Kolme"),
                new Form("PlanningProgrammes.save", "/programme/plan?id=" + furnished.ids().get("programme"), null, "programme:save", "nameFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingExperiments.save", "/experiment/edit?id=" + furnished.ids().get("experiment"), null, "experiment:save", "titleFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingKits.save", "/kit/edit?id=" + furnished.ids().get("kit"), null, "kit:save", "titleFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingKits.save", "/kit/edit?id=" + furnished.ids().get("kit"), null, "kit:save", "kit:minutes", "11", "12", "13"),
                new Form("HoldingKits.save", "/kit/session?id=" + furnished.ids().get("held"), null, "saveheld", "note", "Yksi", "Kaksi", "Kolme"),
                new Form("HoldingKits.save", "/kit/session?id=" + furnished.ids().get("held"), null, "saveheld", "people", "8", "9", "10"),
                new Form("KeepingMemberships.accept", "/network/membership?id=" + furnished.ids().get("membership"), null, "conditions:accept", "named", "Testi CHAIR",
                        "Testi Ensimmäinen", "Testi Toinen"),
                new Form("AnsweringProposals.ask", "/proposal/proposal?id=" + furnished.ids().get("proposal"), null, "askowner", "owner", "Yksi", "Kaksi", "Kolme"),
                new Form("AnsweringProposals.answer", "/proposal/proposal?id=" + furnished.others().get("proposal"), null, "answer", "answer", "Yksi", "Kaksi", "Kolme"),
                new Form("PlanningGatherings.save", "/programme/gathering?id=" + furnished.ids().get("gathering"), null, "day:save", "titleFi", "Yksi", "Kaksi", "Kolme"),
                new Form("PlanningGatherings.save", "/programme/gathering?id=" + furnished.ids().get("gathering"), null, "day:save", "day:places", "11", "12", "13"),
                new Form("PlanningGatherings.save", "/programme/gathering?id=" + furnished.ids().get("past"), null, "day:save", "until", "1.1.2026", "2.1.2026", "3.1.2026"),
                new Form("WritingOutcomes.note", "/programme/outcome?id=" + furnished.ids().get("past"), null, "note", "fi", "Yksi", "Kaksi", "Kolme"),
                new Form("WritingOutcomes.reword", "/programme/outcome?id=" + furnished.ids().get("past") + "&edit=" + furnished.ids().get("agreed"), null,
                        "save " + furnished.ids().get("agreed"), "fi", "Yksi", "Kaksi", "Kolme"),
                new Form("PlanningImpacts.plan", "/programme/impacts?id=" + furnished.ids().get("programme"), null, "impacts:save", "day12", "1.12.2028", "2.12.2028", "3.12.2028"),
                new Form("KeepingUnits.rename", "/unit/unit?id=" + furnished.ids().get("unit"), null, "name:save", "nameFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingMembers.edit", "/identity/member?id=" + furnished.ids().get("member"), null, "who:save", "given", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingMembers.edit", "/identity/member?id=" + furnished.ids().get("member"), null, "who:save", "email", "yksi@esimerkki.example",
                        "kaksi@esimerkki.example", "kolme@esimerkki.example"),
                new Form("GivingRoles.move", "/identity/member?id=" + furnished.ids().get("member"), "roles:.*:0:move", "moving:saveDays", "ends", "1.1.2029", "2.1.2029",
                        "3.1.2029"),
                new Form("ConnectingIdps.edit", "/identity/idp?path=" + council.idp(), null, "settings:save", "given", "yksi", "kaksi", "kolme"),
                new Form("PlanningProcesses.rename", "/process/plan?process=" + process, null, "nameForm:rename", "titleFi", "Yksi", "Kaksi", "Kolme"),
                new Form("KeepingInstruments.save", "/survey/instrument?id=" + furnished.ids().get("short"), null, "instrument:save", "instrument:nameFi", "Yksi", "Kaksi",
                        "Kolme"),
                new Form("ChoosingTargets.change", target(), null, "target:save", "whatFi", "Yksi", "Kaksi", "Kolme"),
                new Form("ChoosingTargets.change", target(), null, "target:save", "target:who", "Yksi", "Kaksi", "Kolme"),
                new Form("ChoosingTargets.change", target(), null, "target:save", "until", "1.12.2027", "2.12.2027", "3.12.2027"),
                new Form("RecordingSessions.save", "/survey/sessions?question=" + furnished.ids().get("round"), null, "sessions:save", "whatFi", "Yksi", "Kaksi", "Kolme"),
                new Form("RecordingSessions.save", "/survey/sessions?question=" + furnished.ids().get("round"), null, "sessions:save", "sessions:units:0:count", "4", "5", "6"),
                new Form("PlanningStages.save", "/process/edit?stage=" + furnished.ids().get("stage"), null, "edit:save", "titleFi", "Yksi", "Kaksi", "Kolme"),
                new Form("PlanningStages.save", "/process/edit?stage=" + furnished.ids().get("stage"), null, "edit:save", "edit:minutes", "11", "12", "13"),
                new Form("RunningStages.writeNote", "/process/stage?stage=" + furnished.ids().get("stage"), null, "note:write", "textFi", "Yksi", "Kaksi", "Kolme"),
                new Form("RunningStages.extend", "/process/stage?stage=" + furnished.others().get("stage"), null, "run:extend", "until", "1.12.2027", "2.12.2027", "3.12.2027"),
                new Form("DraftingCharters.reword", "/charter/draft?process=" + drafting + "&edit=" + drafted, null, "save " + drafted, "fi", "Yksi", "Kaksi", "Kolme"),
                new Form("MakingCommitments.change", "/charter/clause?id=" + drafted, null, "change ", "who", "Yksi", "Kaksi", "Kolme"),
                new Form("MakingCommitments.change", "/charter/clause?id=" + drafted, null, "change ", "until", "1.12.2027", "2.12.2027", "3.12.2027"),
                new Form("GroupingIdeas.name", "/duel/groups?question=" + furnished.ids().get("question"), null, "name", "fi", "Yksi", "Kaksi", "Kolme"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whoSavesSecondSeesBothAndChooses(Form form) {
        Button early = open(first, form);
        Button late = open(second, form);
        saved(first.press(early.with(form.field, form.values[0])));

        Answer refused = second.press(late.with(form.field, form.values[1]));

        assertEquals(200, refused.status(), refused.location());
        assertTrue(refused.body().contains("id=\"conflict\""),
                () -> "no conflict is shown " + refused.body().replaceAll("(?s).*<main", "").replaceAll("(?s)<[^>]+>|\\s+", " "));
        assertTrue(refused.body().contains("Ensimmäinen"),
                () -> "who saved first is not named " + refused.body().replaceAll("(?s).*<main", "").replaceAll("(?s)<[^>]+>|\\s+", " "));
        assertTrue(refused.body().contains("data-stored=\"\">" + shown(form.values[0]) + "<"), "what is stored is not shown");
        assertTrue(refused.body().contains("data-own=\"\">" + shown(form.values[1]) + "<"), "one's own is not shown");
        assertEquals(form.values[0], value(open(first, form), form.field), "the refused one was written all the same");

        Button again = button(refused, form);
        assertEquals(form.values[1], value(again, form.field), "one's own has left the form");
        saved(second.press(again));
        assertEquals(form.values[1], value(open(first, form), form.field), "one's own could not be taken");

        // and the other way: the stored one is taken by opening the page anew, and saving that is no conflict
        saved(first.press(open(first, form).with(form.field, form.values[2])));
        saved(second.press(open(second, form).with(form.field, form.values[0])));
    }

    /** Both at the very same moment: one is stored, the other is told. */
    @ParameterizedTest
    @MethodSource("forms")
    void bothAtOnce(Form form) {
        Button one = open(first, form).with(form.field, form.values[1]);
        Button other = open(second, form).with(form.field, form.values[2]);
        CompletableFuture<Answer> beside = CompletableFuture.supplyAsync(() -> second.press(other));
        List<Answer> answers = List.of(first.press(one), beside.join());
        assertEquals(1, answers.stream().filter(answer -> answer.status() / 100 == 3).count(), answers.stream().map(Answer::status).toList().toString());
        assertEquals(1, answers.stream().filter(answer -> answer.status() == 200 && answer.body().contains("id=\"conflict\"")).count());
    }

    /** The same that is stored already is nobody's loss. */
    @Test
    void twoWhoWantTheSameAreNotDisturbed() {
        Form form = forms().findFirst().orElseThrow();
        Button early = open(first, form);
        Button late = open(second, form);
        saved(first.press(early.with(form.field, "Sama")));
        saved(second.press(late.with(form.field, "Sama")));
    }

    @Test
    void everyEditHasALine() {
        Set<String> shown = forms().map(Form::edits).collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(EditsTest.BY_SCRIPT);
        // a new set of metadata is a file, and its form has no field of its own: TestLoginIT takes several after one another
        shown.add("ConnectingIdps.take");
        // what takes a tick back is a button without a field: HomeIT presses such a one after another's change
        shown.add("MakingCommitments.setBack");
        assertEquals(EditsTest.edits(), shown);
    }

    private static Button open(PlainBrowser browser, Form form) {
        Answer page = browser.open(council.url(form.page));
        if (form.opener != null) {
            page = browser.press(page.button(button -> button.name().matches(form.opener)));
        }
        return button(page, form);
    }

    private static Button button(Answer page, Form form) {
        Button found = page.button(button -> button.name().equals("act") ? button.value().equals(form.save) || form.save.endsWith(" ") && button.value().startsWith(form.save)
                : button.name().equals(form.save) || button.name().endsWith(":" + form.save));
        assertNotNull(found, "no button " + form.save + " among " + page.buttons().stream().map(b -> b.name() + "=" + b.value()).toList() + " " + page.status());
        return found;
    }

    private static String value(Button button, String name) {
        return button.fields().stream().filter(field -> field.is(name)).map(Field::value).findFirst().orElseThrow(() -> new AssertionError(name + " among " + button.fields()));
    }

    private static void saved(Answer answer) {
        assertTrue(answer.status() / 100 == 3, answer.status() + " " + answer.body().replaceAll("(?s).*<main", "").replaceAll("<[^>]+>|\\s+", " "));
    }

    /** As a reader sees it: days are written out. */
    private static String shown(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? Integer.parseInt(value.substring(8)) + "." + Integer.parseInt(value.substring(5, 7)) + "." + value.substring(0, 4) : value;
    }
}
