package fi.sopu;

import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Tokens;
import fi.sopu.survey.control.ReadyInstruments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A council of a test's own with two processes, and below each one of everything that an address can name or a button can work on. */
final class FurnishedCouncil {

    private final OwnCouncil council;
    private final Map<String, String> ids;
    private final Map<String, String> others;

    private FurnishedCouncil(OwnCouncil council, Map<String, String> ids, Map<String, String> others) {
        this.council = council;
        this.ids = ids;
        this.others = others;
    }

    static FurnishedCouncil found(Everything everything, String slug) {
        OwnCouncil council = OwnCouncil.found(everything, slug);
        UUID chair = council.member("CHAIR", Role.CHAIR);
        String session = council.enter(chair);
        people(council, chair);
        // the second process is on its way: its first stage is open and its charter is being drafted
        Map<String, String> others = ids(council, session, "DRAFT");
        Page page = council.browse(session);
        page.navigate(council.url("/process/stage?stage=" + others.get("stage")));
        page.locator("[data-opens=opening]").click();
        page.locator("[id='run:open']").click();
        page.locator("[id='run:extend']").waitFor();
        page.context().close();
        FurnishedCouncil furnished = new FurnishedCouncil(council, ids(council, session, "APPROVAL_ASKED"), others);
        furnished.publish(new PlainBrowser(session));
        page = council.browse(session);
        feedback(council, page);
        page.context().close();
        return furnished;
    }

    /** So many more processes, each like the first. */
    FurnishedCouncil with(int more) {
        String chair = council.enter(council.member("Aloittaja", Role.CHAIR));
        for (int i = 0; i < more; i++) {
            ids(council, chair, "APPROVAL_ASKED");
        }
        return this;
    }

    OwnCouncil council() {
        return council;
    }

    /** A planned process, whose charter's new version waits for approval. */
    Map<String, String> ids() {
        return ids;
    }

    /** The other process: open, its charter's new version a draft. */
    Map<String, String> others() {
        return others;
    }

    /** The other process's round of measurement, open and with every member there is on its roll, after {@link #calls}. */
    void openRound() {
        council.write("update process set is_template = false where id = (select process_id from stage where id = ?)", UUID.fromString(others.get("asking")));
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Mittaaja", Role.CHAIR)));
        chair.press(chair.open(council.url("/process/stage?stage=" + others.get("asking"))).button(button -> button.name().equals("run:open")));
        enrolAll("asking");
    }

    /**
     * What calls are about, so that each can be answered: the other process, whose first stage is open, and so is its last from now on, about the
     * clauses of the charter in force. Every member that there is by now is on the rolls of both.
     */
    Map<String, String> calls() {
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Avaaja", Role.CHAIR)));
        chair.press(chair.open(council.url("/process/stage?stage=" + others.get("last"))).button(button -> button.name().equals("run:open")));
        Map<String, String> calls = new TreeMap<>(others);
        calls.put("clause",
                council.read("select c.id::text from charter_followup f join charter_clause c on c.version_id = f.version_id where f.question_id = '" + others.get("clauses") + "'")
                        .get(0));
        List.of("stage", "last").forEach(this::enrolAll);
        return calls;
    }

    private void enrolAll(String stage) {
        UUID id = UUID.fromString(others.get(stage));
        council.write("insert into stage_roll (tenant_id, id, stage_id, member_id) select tenant_id, gen_random_uuid(), ?, id from member m where removed is null "
                + "and not exists (select from stage_roll r where r.tenant_id = m.tenant_id and r.stage_id = ? and r.member_id = m.id)", id, id);
        council.write("update stage s set roll = (select count(*) from stage_roll r where r.tenant_id = s.tenant_id and r.stage_id = s.id) where id = ?", id);
    }

    /** Whoever has come in by a one-time link: the cookie, as a request carries it. */
    String enterByLink() {
        String link = Tokens.fresh();
        council.write("insert into admin_link (tenant_id, id, purpose, name, address, secret_hash, link_hash, issued, expires) "
                + "values (?, gen_random_uuid(), 'BREAK_GLASS', 'Linkin Haltija', 'linkki@esimerkki.example', ?, ?, now(), now() + interval '1 hour')",
                council.tenant(), Tokens.hash(link + "12345678"), Tokens.hash(link));
        PlainBrowser holder = new PlainBrowser();
        Answer asked = holder.open(council.url("/public/enter?link=" + link));
        PlainBrowser.Button go = asked.button(button -> button.name().equals("enter:go"));
        holder.press(new PlainBrowser.Button(go.name(), go.value(), go.address(), go.fields().stream()
                .map(field -> field.name().equals("enter:code") ? new PlainBrowser.Field(field.name(), "1234 5678") : field).toList()));
        return holder.cookies();
    }

    /** The charter, at its page, and a copy of a report. */
    private void publish(PlainBrowser chair) {
        for (Map<String, String> process : List.of(ids, others)) {
            Answer page = chair.open(council.url("/report/publish?process=" + process.get("process")));
            chair.press(page.button(button -> button.name().endsWith(":publish")));
            process.put("poster",
                    council.read("select p.id::text from publication p join charter c on c.id = p.source_id where c.process_id = '" + process.get("process") + "'").get(0));
        }
    }

    private static void people(OwnCouncil council, UUID chair) {
        int tenant = council.tenant();
        council.write("insert into council_group (tenant_id, id, name_fi, source) values (?, gen_random_uuid(), 'Kukaton ryhmä', 'FILE')", tenant);
        council.write("insert into term (tenant_id, id, starts, ends) values (?, gen_random_uuid(), '2025-06-01', '2029-05-31')", tenant);
        council.write("insert into meeting (tenant_id, id, body_id, held_on, number) select tenant_id, gen_random_uuid(), id, '2026-01-02', 1 from body");
        council.write("update member set removed = now() where id = ?", council.member("Poistunut", Role.DEPUTY));
        council.write("insert into emergency_contact (tenant_id, id, name, address, since) values (?, gen_random_uuid(), 'Tuki', 'tuki@esimerkki.example', now())", tenant);
        council.write(
                "insert into notice (tenant_id, id, member_id, text_key, about_fi, path, created_at) values (?, gen_random_uuid(), ?, 'notice.stageOpened', 'Nykytila', '/', now())",
                tenant, chair);
        council.write("insert into member_file (tenant_id, id, name, state, taken, taken_by, grid, mapping, choices, applied, before) "
                + "values (?, gen_random_uuid(), 'vanha.csv', 'APPLIED', now(), ?, '', '', '', now(), '[]')", tenant, chair);
        UUID act = UUID.randomUUID();
        council.write("insert into unit_act values (?, ?, 'FILED', now(), '{\"places\":[],\"seats\":[]}', false)", tenant, act);
        council.write("insert into unit_file (tenant_id, id, name, state, taken, taken_by, grid, making, act_id, added, moved, made) "
                + "values (?, gen_random_uuid(), 'vanha.csv', 'APPLIED', now(), ?, '', false, ?, 1, 0, 0)", tenant, chair, act);
        council.write(
                "insert into scim_token (tenant_id, id, name, hash, made, made_by, expires) values (?, gen_random_uuid(), 'Hakemisto', 'none', now(), ?, now() + interval '90 days')",
                tenant,
                chair);
        council.write("insert into scim_person (tenant_id, id, member, user_name, external_id, said, active, ended_here, made, changed) "
                + "values (?, gen_random_uuid(), ?, 'pj', '', '{\"userName\":\"pj\",\"name\":{\"givenName\":\"Toinen\",\"familyName\":\"Nimi\"},"
                + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"department\":\"Osasto\"}}', true, false, now(), now())",
                tenant, chair);
        council.write("insert into scim_group (tenant_id, id, name, external_id, role, made, changed) values (?, gen_random_uuid(), 'Valtuusto', '', '', now(), now())", tenant);
        for (int i = 0; i < 4; i++) {
            String state = i == 0 ? "now()" : "null";
            council.write(
                    "insert into mail (tenant_id, id, member_id, purpose, language, title, content, calendar_method, calendar, state, tries, claim, next_at, created_at, trouble) "
                            + "values (?, gen_random_uuid(), ?, 'TRIED', 'fi', 'Kokous', '[]', '', '', 'FAILED', 1, '', now(), now(), '550 No such mailbox')",
                    council.tenant(), chair);
            somethingOld(council);
            council.write("insert into newcomer (tenant_id, id, idp_entity_id, key_name, key_value, name, first_came, last_came, refused) "
                    + "values (?, gen_random_uuid(), 'https://idp.esimerkki.example', 'NameID', ?, ?, now(), now(), " + state + ")", tenant, "key-" + i,
                    i < 2 ? null : "Testi Kohde");
        }
    }

    /** A process from the template, started at its page. */
    private static Map<String, String> ids(OwnCouncil council, String chair, String charter) {
        Page page = council.browse(chair);
        page.navigate(council.url("/process/start"));
        if (page.locator("[id='start:anyway']").count() > 0) {
            // the second one is just like the first
            page.locator("[id='start:anyway']").check();
        }
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        page.context().close();
        Map<String, String> ids = new TreeMap<>();
        ids.put("process", council.read("select id::text from process where not is_template order by created_at desc limit 1").get(0));
        List<String> stages = council.read("select id::text from stage where process_id = '" + ids.get("process") + "' order by position");
        ids.put("stage", stages.get(0));
        ids.put("last", stages.get(stages.size() - 1));
        ids.put("question", council.read("select id::text from question where stage_id = '" + ids.get("stage") + "' order by position").get(0));
        ids.put("clauses", council.read("select id::text from question where stage_id = '" + ids.get("last") + "' and kind = 'CLAUSES'").get(0));
        measurement(council, ids);
        ids.put("member", council.member("Kohde", Role.OFFICE_HOLDER).toString());
        council.write("update member set email = 'kohde-' || id || '@esimerkki.example' where id = ?", UUID.fromString(ids.get("member")));
        ids.put("meeting", council.read("select id::text from meeting order by id limit 1").get(0));
        ids.put("file", UUID.randomUUID().toString());
        council.write(
                "insert into member_file (tenant_id, id, name, state, taken, taken_by, grid, mapping, choices) values (?, ?, 'jäsenet.csv', 'READ', now(), ?, ?, '1 GIVEN FAMILY', '')",
                council.tenant(), UUID.fromString(ids.get("file")), UUID.fromString(ids.get("member")),
                "[[1,\"Etunimi\",\"Sukunimi\"],[2,\"Uusi\",\"Tulija-" + ids.get("file").substring(0, 4) + "\"],[3,\"Testi\",\"Vaihtuva\"],[4,\"Testi\",\"Kohde\"]]");
        ids.put("unit", unit(council, UUID.fromString(ids.get("member"))).toString());
        ids.put("audience", audience(council, UUID.fromString(ids.get("member"))).toString());
        programmes(council, ids);
        past(council, ids);
        polls(council, ids);
        ids.put("experiment", experiment(council, UUID.fromString(ids.get("member"))).toString());
        proposals(council, ids);
        facilitator(council, ids);
        kit(council, ids);
        networks(council, ids);
        ids.put("unitFile", UUID.randomUUID().toString());
        council.write(
                "insert into unit_file (tenant_id, id, name, state, taken, taken_by, grid, making, added, moved, made) values (?, ?, 'väki.csv', 'READ', now(), ?, ?, true, 0, 0, 0)",
                council.tenant(), UUID.fromString(ids.get("unitFile")), UUID.fromString(ids.get("member")),
                "[[1,\"Tunniste\",\"Yksikkö\"],[2,\"ei-kukaan\",\"Hoito\"]]");
        ids.put("council", council.slug());
        ids.put("idp", council.idp());
        for (String one : List.of("refused", "nameless", "newcomer")) {
            String key = "key-" + (one.equals("refused") ? 0 : one.equals("nameless") ? 1 : charter.equals("DRAFT") ? 2 : 3);
            ids.put(one, council.read("select id::text from newcomer where key_value = '" + key + "'").get(0));
        }
        council.write("insert into brought_rule (tenant_id, id, idp, takes_fields, attribute) values (?, gen_random_uuid(), ?, true, 'ryhmat') on conflict do nothing",
                council.tenant(),
                council.idp());
        for (boolean live : new boolean[]{true, false}) {
            council.write("insert into brought_group (tenant_id, id, idp, value, role, live) values (?, gen_random_uuid(), ?, ?, 'COUNCILLOR', ?)", council.tenant(), council.idp(),
                    "ryhma-" + UUID.randomUUID(), live);
        }
        council.write("insert into brought_seat select g.tenant_id, gen_random_uuid(), g.id, ?, current_date from brought_group g where g.tenant_id = ?",
                UUID.fromString(ids.get("member")), council.tenant());
        council.write("insert into brought_fields (tenant_id, id, idp, member, given, family, email) values (?, gen_random_uuid(), ?, ?, 'Toinen', '', '')", council.tenant(),
                council.idp(), UUID.fromString(ids.get("member")));
        ids.put("idea", ideas(council, UUID.fromString(ids.get("question"))).toString());
        council.expert("Vieras", UUID.fromString(ids.get("process")));
        ids.put("test", UUID.randomUUID().toString());
        council.write("insert into test_login (tenant_id, id, idp_id, made, name_id, format, signs, freshness, attributes, key_value) select tenant_id, ?, id, now(), 'joku', "
                + "'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'ASSERTION', 'REMEMBERED', E'urn:oid:2.5.4.42\\tTesti', 'joku' from idp where path = ?",
                UUID.fromString(ids.get("test")), council.idp());
        result(council, ids, stages.get(1));
        ids.put("clause", charter(council, UUID.fromString(ids.get("process")), charter).toString());
        return ids;
    }

    /** A unit with somebody in it, between two neighbours, below an area of responsibility. */
    private static UUID unit(OwnCouncil council, UUID member) {
        int tenant = council.tenant();
        List<UUID> units = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (UUID unit : units) {
            council.write("insert into unit (tenant_id, id, name_fi, position) values (?, ?, ?, ?)", tenant, unit, "Yksikkö " + unit.toString().substring(0, 4),
                    units.indexOf(unit));
            council.write("insert into unit_place (tenant_id, id, unit_id, parent_id, from_day) values (?, gen_random_uuid(), ?, ?, '2026-01-01')", tenant, unit,
                    unit.equals(units.get(0)) ? null : units.get(0));
        }
        council.write("insert into unit_seat (tenant_id, id, member_id, unit_id, from_day, source, with_member) values (?, gen_random_uuid(), ?, ?, '2026-01-01', 'HAND', false)",
                tenant, member, units.get(2));
        return units.get(2);
    }

    /** A target group of one cohort with one in it. */
    private static UUID audience(OwnCouncil council, UUID member) {
        UUID target = UUID.randomUUID();
        UUID cohort = UUID.randomUUID();
        council.write("insert into target_group (tenant_id, id, name_fi, removed) values (?, ?, 'Esihenkilöt', false)", council.tenant(), target);
        council.write("insert into cohort values (?, ?, ?, 'Ryhmä 1', 0)", council.tenant(), cohort, target);
        council.write("insert into cohort_seat values (?, gen_random_uuid(), ?, ?, ?)", council.tenant(), target, cohort, member);
        return target;
    }

    /** One that is running, with something noted. */
    private static UUID experiment(OwnCouncil council, UUID member) {
        UUID experiment = UUID.randomUUID();
        council.write(
                "insert into experiment (tenant_id, id, title_fi, place, who, starts, ends, why, removed) values (?, ?, 'Aamupalaveri', '', '', current_date - 5, current_date + 30, "
                        + "'', false)",
                council.tenant(), experiment);
        council.write(
                "insert into experiment_result (tenant_id, id, experiment_id, noted_on, text, member_id) values (?, gen_random_uuid(), ?, current_date, 'Rauhallisempaa.', ?)",
                council.tenant(), experiment, member);
        return experiment;
    }

    /** One that is open, and one that has been combined with it, which somebody supports. */
    private static void proposals(OwnCouncil council, Map<String, String> ids) {
        UUID member = UUID.fromString(ids.get("member"));
        for (String one : List.of("proposal", "combined")) {
            UUID proposal = UUID.randomUUID();
            UUID into = one.equals("proposal") ? null : UUID.fromString(ids.get("proposal"));
            ids.put(one, proposal.toString());
            council.write(
                    "insert into proposal (tenant_id, id, member_id, title, text, raised_on, status, into_id, owner, answer, withdrawn) values (?, ?, ?, 'Yhteinen kalenteri', '', "
                            + "current_date, ?, ?, '', '', false)",
                    council.tenant(), proposal, member, into == null ? "RAISED" : "COMBINED", into);
        }
        council.write("insert into proposal_list values (?, gen_random_uuid(), current_date) on conflict do nothing", council.tenant());
        council.write("insert into proposal_support (tenant_id, id, proposal_id, member_id) values (?, gen_random_uuid(), ?, ?)", council.tenant(),
                UUID.fromString(ids.get("combined")), member);
    }

    /** The member can be asked, and has been. */
    private static void facilitator(OwnCouncil council, Map<String, String> ids) {
        UUID member = UUID.fromString(ids.get("member"));
        ids.put("facilitator", ids.get("member"));
        council.write("insert into facilitator (tenant_id, id, member_id, skills, languages, place, listed) values (?, gen_random_uuid(), ?, 'Työpajat', 'fi', '', true)",
                council.tenant(), member);
        council.write("insert into booking (tenant_id, id, member_id, asker_id, title, place, day, starts, ends, status) values (?, gen_random_uuid(), ?, ?, 'Työpaja', '', "
                + "current_date + 30, '12:00', '14:00', 'ACCEPTED')", council.tenant(), member, member);
    }

    /** A video workshop, held once by the member. The target group leads the change. */
    private static void kit(OwnCouncil council, Map<String, String> ids) {
        ids.put("kit", UUID.randomUUID().toString());
        ids.put("held", UUID.randomUUID().toString());
        council.write(
                "insert into kit (tenant_id, id, title_fi, guide_fi, video_fi, video_sv, minutes, removed) values (?, ?, 'Vuoropuhelu', 'Katsokaa video.', 'https://video.example/1', "
                        + "'https://video.example/2', 45, false)",
                council.tenant(), UUID.fromString(ids.get("kit")));
        held(council, ids, UUID.fromString(ids.get("held")), UUID.fromString(ids.get("member")));
        council.write("update target_group set steers = true where id = ?", UUID.fromString(ids.get("audience")));
    }

    private static void held(OwnCouncil council, Map<String, String> ids, UUID session, UUID member) {
        council.write(
                "insert into kit_session (tenant_id, id, kit_id, unit_id, unit_fi, held_on, people, note, member_id, removed) select tenant_id, ?, ?, id, name_fi, current_date, 7, "
                        + "'', ?, false from unit where id = ?",
                session, UUID.fromString(ids.get("kit")), member, UUID.fromString(ids.get("unit")));
    }

    /** The council belongs to a network, and there is an organisation as a network has them. */
    private static void networks(OwnCouncil council, Map<String, String> ids) {
        UUID member = UUID.fromString(ids.get("member"));
        ids.put("network", "verkosto-" + ids.get("member").substring(0, 8));
        ids.put("membership", UUID.randomUUID().toString());
        ids.put("organisation", UUID.randomUUID().toString());
        council.write(
                "insert into organisation (tenant_id, id, slug, name_fi, state, until, mail, groups) values (?, ?, ?, 'Naapurin valtuusto', 'MEMBER', current_date + 300, true, "
                        + "false)",
                council.tenant(), UUID.fromString(ids.get("organisation")), ids.get("network"));
        UUID membership = UUID.fromString(ids.get("membership"));
        council.write(
                "insert into network_membership (tenant_id, id, network, name_fi, state, until, councillors, office_holders, mail, groups) values (?, ?, ?, 'Naapurien verkosto', "
                        + "'MEMBER', current_date + 300, true, true, true, false)",
                council.tenant(), membership, ids.get("network"));
        council.write("insert into network_goer values (?, gen_random_uuid(), ?, ?)", council.tenant(), membership, member);
        // as long as a login stands, the clock lets it be
        council.write(
                "insert into passage (tenant_id, id, membership_id, member_id, login_id, arrived_id) select tenant_id, gen_random_uuid(), ?, ?, id, gen_random_uuid() from login "
                        + "where ended is null order by id limit 1",
                membership, member);
        council.write("insert into network_card (tenant_id, id, membership_id, member_id, title_fi, day, path) values (?, gen_random_uuid(), ?, ?, 'Verkoston päivä', "
                + "current_date + 9, '/programme/day')", council.tenant(), membership, member);
        council.write("insert into traveller (tenant_id, id, membership_id, member_id, key) values (?, gen_random_uuid(), ?, ?, gen_random_uuid())", council.tenant(), membership,
                member);
    }

    /** Two programmes of one day, today, for everybody of the target group: people have been invited to the second. */
    private static void programmes(OwnCouncil council, Map<String, String> ids) {
        for (String day : List.of("gathering", "called")) {
            UUID programme = UUID.randomUUID();
            ids.put("programme", ids.getOrDefault("programme", programme.toString()));
            ids.put(day, UUID.randomUUID().toString());
            council.write("insert into programme (tenant_id, id, target_id, name_fi, owners, starts, ends, invited, removed) values (?, ?, ?, 'Valmennus', '', current_date, "
                    + "current_date + 300, ?, false)", council.tenant(), programme, UUID.fromString(ids.get("audience")), day.equals("called"));
            council.write("insert into gathering (tenant_id, id, programme_id, kind, title_fi, day, place, way, link, places, cancelled) values (?, ?, ?, 'TRAINING', "
                    + "'Aloitus', (now() at time zone 'Europe/Helsinki')::date, '', 'SITE', 'https://etana.example', 30, false)", council.tenant(), UUID.fromString(ids.get(day)),
                    programme);
        }
        // a form that is filled in with any day has this one in the field where none after the day itself may be
        council.write("update gathering set signup_until = '2026-01-01' where id = ?", UUID.fromString(ids.get("gathering")));
        council.write("insert into gathering_cohort select tenant_id, gen_random_uuid(), ?, id from cohort where target_id = ?", UUID.fromString(ids.get("called")),
                UUID.fromString(ids.get("audience")));
        council.write("insert into gathering_seat (tenant_id, id, gathering_id, member_id, answer, said_at, tries) values (?, gen_random_uuid(), ?, ?, 'EXCUSED', now(), 0)",
                council.tenant(), UUID.fromString(ids.get("called")), UUID.fromString(ids.get("member")));
        council.write(
                "insert into gathering_feedback (tenant_id, id, gathering_id, statement, answers, kept, partly, not_kept, cant_say) values (?, gen_random_uuid(), ?, 'USEFUL', 9, "
                        + "5, 2, 1, 1)",
                council.tenant(), UUID.fromString(ids.get("gathering")));
        impacts(council, ids);
    }

    /** What the first programme has brought about after half a year has been told and will be asked once more; of the second it is asked now. */
    private static void impacts(OwnCouncil council, Map<String, String> ids) {
        UUID told = UUID.randomUUID();
        ids.put("impact", UUID.randomUUID().toString());
        UUID programme = UUID.fromString(ids.get("programme"));
        council.write("insert into impact values (?, ?, ?, 6, current_date - 30, current_date - 10, true)", council.tenant(), told, programme);
        council.write("insert into impact values (?, gen_random_uuid(), ?, 12, current_date + 660, null, false)", council.tenant(), programme);
        council.write("insert into impact select tenant_id, ?, programme_id, 6, current_date, null, false from gathering where id = ?", UUID.fromString(ids.get("impact")),
                UUID.fromString(ids.get("called")));
        council.write(
                "insert into impact_told (tenant_id, id, impact_id, statement, answers, kept, partly, not_kept, cant_say) values (?, gen_random_uuid(), ?, 'USED', 9, 5, 2, 1, 1)",
                council.tenant(), told);
        council.write("insert into impact_words values (?, gen_random_uuid(), ?, 'Palaverit ovat lyhyempiä.')", council.tenant(), told);
        council.write("insert into impact_things values (?, gen_random_uuid(), ?, 0, 'proposal.title', 'proposal.status.RAISED', 4)", council.tenant(), told);
    }

    /** A day of the programme whose people have been invited, long ago: what came of it, and its material, open; and a workshop to come of the first stage. */
    private static void past(OwnCouncil council, Map<String, String> ids) {
        int tenant = council.tenant();
        UUID day = UUID.randomUUID();
        UUID line = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        ids.put("past", day.toString());
        ids.put("agreed", line.toString());
        ids.put("material", file.toString());
        String gathering = "insert into gathering (tenant_id, id, programme_id, kind, title_fi, day, signup_until, place, way, link, cancelled, material_open) values "
                + "(?, ?, ?, 'WORKSHOP', 'Pidetty', ?::date, '2026-01-01', '', 'SITE', 'https://etana.example', false, true)";
        council.write(gathering, tenant, day, UUID.fromString(council.read("select programme_id::text from gathering where id = '" + ids.get("called") + "'").get(0)),
                "2026-02-01");
        council.write("insert into gathering_outcome (tenant_id, id, gathering_id, notes_fi) values (?, gen_random_uuid(), ?, 'Hyvä alku')", tenant, day);
        String lines = "insert into policy_line (tenant_id, id, gathering_id, position, text_fi, removed) values (?, ?, ?, ?, 'Kuunnellaan ensin', ?)";
        council.write(lines, tenant, line, day, 1, false);
        council.write(lines, tenant, UUID.randomUUID(), day, 2, true);
        String material = "insert into gathering_material (tenant_id, id, gathering_id, position, title, link, kind, bytes, removed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        council.write(material, tenant, file, day, 1, "diat.pdf", "", "PDF", 5, false);
        council.write(material, tenant, UUID.randomUUID(), day, 2, "Kysely", "https://kysely.example", null, 0, false);
        council.write(material, tenant, UUID.randomUUID(), day, 3, "Vanha", "https://vanha.example", null, 0, true);
        council.write("insert into gathering_file (tenant_id, id, material_id, content) values (?, gen_random_uuid(), ?, '%PDF-')", tenant, file);
        UUID workshops = UUID.randomUUID();
        council.write(
                "insert into programme (tenant_id, id, stage_id, process_id, name_fi, owners, starts, ends, invited, removed) values (?, ?, ?, ?, 'Nykytila', '', current_date, "
                        + "current_date + 300, true, false)",
                tenant, workshops, UUID.fromString(ids.get("stage")), UUID.fromString(ids.get("process")));
        council.write(gathering, tenant, UUID.randomUUID(), workshops, LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(20).toString());
    }

    /** A time poll of the first programme, in which the member is asked; on the day to which people have been invited somebody speaks, and the member waits. */
    private static void polls(OwnCouncil council, Map<String, String> ids) {
        UUID poll = UUID.randomUUID();
        ids.put("poll", poll.toString());
        council.write("insert into time_poll (tenant_id, id, programme_id, title_fi, closes, removed) values (?, ?, ?, 'Kevään työpaja', current_date + 10, false)",
                council.tenant(),
                poll, UUID.fromString(ids.get("programme")));
        for (int at = 0; at < 2; at++) {
            council.write("insert into poll_time (tenant_id, id, poll_id, position, day, starts, ends) values (?, gen_random_uuid(), ?, ?, current_date + ?, '9:00', '12:00')",
                    council.tenant(), poll, at, 20 + at);
        }
        council.write("insert into poll_cohort select tenant_id, gen_random_uuid(), ?, id from cohort where target_id = ?", poll, UUID.fromString(ids.get("audience")));
        council.write("insert into poll_seat values (?, gen_random_uuid(), ?, ?, 'SI')", council.tenant(), poll, UUID.fromString(ids.get("member")));
        council.write("insert into speaking_turn values (?, gen_random_uuid(), ?, ?, now(), null, null)", council.tenant(), UUID.fromString(ids.get("called")),
                UUID.fromString(ids.get("member")));
        council.write("insert into speaking_turn select tenant_id, gen_random_uuid(), ?, id, now(), now(), null from member where tenant_id = ? and id <> ? limit 1",
                UUID.fromString(ids.get("called")), council.tenant(), UUID.fromString(ids.get("member")));
    }

    /** Until the clock has begun to ask what the days of today were worth. */
    private static void feedback(OwnCouncil council, Page page) {
        Eventually.holds(page, () -> council.read("select 'not yet' from gathering g join programme p on p.id = g.programme_id where p.invited and g.day = (now() at time zone "
                + "'Europe/Helsinki')::date and not exists (select from ballot_box b where b.activity_id = g.id) union select 'not yet' from impact i join programme p on p.id = i.programme_id where p.invited and i.last_day is null")
                .isEmpty());
    }

    /** The member, who is one of the target group from now on, has been asked twice to facilitate something and asks somebody else, and has held a video workshop. */
    UUID seated(UUID member) {
        held(council, ids, UUID.randomUUID(), member);
        UUID target = UUID.fromString(ids.get("audience"));
        council.write("insert into cohort_seat select tenant_id, gen_random_uuid(), target_id, id, ? from cohort where target_id = ?", member, target);
        List.of(ids, others)
                .forEach(one -> council.write("insert into poll_seat values (?, gen_random_uuid(), ?, ?, '')", council.tenant(), UUID.fromString(one.get("poll")), member));
        UUID other = UUID.fromString(ids.get("member"));
        for (List<UUID> both : List.of(List.of(member, other), List.of(member, other), List.of(other, member))) {
            council.write("insert into booking (tenant_id, id, member_id, asker_id, title, place, day, starts, ends, status) values (?, gen_random_uuid(), ?, ?, 'Pyyntö', '', "
                    + "current_date + 40, '12:00', '14:00', 'ASKED')", council.tenant(), both.get(0), both.get(1));
        }
        return member;
    }

    /** The member, who is one of the other process's target group too: what calls are about. */
    UUID seatedAmongOthers(UUID member) {
        council.write("insert into cohort_seat select tenant_id, gen_random_uuid(), target_id, id, ? from cohort where target_id = ?", member,
                UUID.fromString(others.get("audience")));
        return member;
    }

    /** The second stage has closed, with three ideas ranked, and there is a public copy of its report. */
    private static void result(OwnCouncil council, Map<String, String> ids, String stage) {
        int tenant = council.tenant();
        UUID closed = UUID.fromString(stage);
        ids.put("closed", stage);
        ids.put("compared", council.read("select id::text from question where stage_id = '" + stage + "' and kind = 'IDEAS' order by position").get(0));
        council.write(
                "update stage set audience = 'PUBLIC', opened_at = now() - interval '9 days', closed_at = now() - interval '1 day', released_at = now(), roll = 79 where id = ?",
                closed);
        UUID outcome = UUID.randomUUID();
        council.write("insert into outcome (tenant_id, id, question_id, asked_fi, asked_sv, roll, participants, answers, revision, published_at, counts) "
                + "values (?, ?, ?, 'Mitä toivot?', 'Vad önskar du?', 79, 42, 340, 1, now(), '')", tenant, outcome, UUID.fromString(ids.get("compared")));
        List<String> words = List.of("Kuunnellaan toisiamme", "Kiitetään onnistumisista", "Pysytään ajassa");
        for (int i = 0; i < words.size(); i++) {
            council.write("insert into outcome_item (tenant_id, id, outcome_id, position, source_id, words_fi, item_rank, score, low, high, counts, grouped) "
                    + "values (?, gen_random_uuid(), ?, ?, gen_random_uuid(), ?, ?, 0.6, 0.5, 0.7, 'ANSWERS=30', false)", tenant, outcome, i, words.get(i), i + 1);
        }
        UUID copy = UUID.randomUUID();
        ids.put("report", copy.toString());
        council.write("insert into publication (id, tenant_id, slug, kind, source_id, body, published_at) values (?, ?, ?, 'REPORT', ?, ?, now())", copy, tenant, council.slug(),
                closed, """
                {"format":1,"body":{"fi":"Aluevaltuusto","sv":"Fullmäktige"},"council":true,"process":{"fi":"Pelisäännöt"},"stage":{"fi":"Nykytila"},"kind":"SITUATION",
                "closedOn":"2026-11-21","note":{},"questions":[{"kind":"IDEAS","pole":"WANTED","asked":{"fi":"Mitä toivot?"},"topK":1,"roll":79,"participants":42,"answers":340,
                "ideas":[{"rank":1,"words":{"fi":"Kuuntelemme"},"share":0.7,"low":0.6,"high":0.8,"answers":31},
                {"rank":2,"words":{"fi":"Kiitämme"},"share":0.3,"low":0.2,"high":0.4,"answers":30}],"clauses":[]}]}""");
    }

    /** More than a month old: it waits for being forgotten, until the clock comes round to it. */
    static void somethingOld(OwnCouncil council) {
        council.write("insert into scim_call values (?, gen_random_uuid(), now() - interval '40 days', 'ADDED', 'x', 'provisioning.scim.removedByHand', '')", council.tenant());
    }

    /** A template with a round of measurement, so that no home shows it before it is opened, and an own instrument. */
    private static void measurement(OwnCouncil council, Map<String, String> ids) {
        UUID process = UUID.randomUUID();
        UUID stage = UUID.randomUUID();
        UUID round = UUID.randomUUID();
        UUID instrument = UUID.randomUUID();
        council.write(
                "insert into process select (jsonb_populate_record(p, jsonb_build_object('id', ?::text, 'is_template', true, 'title_fi', 'Mittaus'))).* from process p where id = ?",
                process.toString(), UUID.fromString(ids.get("process")));
        council.write("insert into stage select (jsonb_populate_record(s, jsonb_build_object('id', ?::text, 'process_id', ?::text, 'position', 1))).* from stage s where id = ?",
                stage.toString(), process.toString(), UUID.fromString(ids.get("stage")));
        council.write("insert into question (tenant_id, id, stage_id, position, kind, pole, words_fi, format, top_k, idea_limit) "
                + "values (?, ?, ?, 1, 'STATEMENTS', 'NEUTRAL', 'Miten menee?', 'BEST_WORST', 10, 140)", council.tenant(), round, stage);
        instrument(council, instrument, false, 2);
        for (boolean asked : new boolean[]{true, false}) {
            UUID other = UUID.randomUUID();
            instrument(council, other, asked, 1);
            ids.put(asked ? "asked" : "short", other.toString());
        }
        council.write("insert into measured_round (tenant_id, id, process_id, instrument_id, number, smallest) values (?, ?, ?, ?, 1, 5)", council.tenant(), round, process,
                new ReadyInstruments().first().id());
        council.write("insert into round_unit (tenant_id, id, round_id, unit_id, position, people) values (?, gen_random_uuid(), ?, ?, 0, 18)", council.tenant(), round, process);
        council.write("insert into round_unit (tenant_id, id, round_id, unit_id, parent_id, name_fi, name_sv, position, people) "
                + "values (?, gen_random_uuid(), ?, gen_random_uuid(), ?, 'Neuvola', 'Rådgivningen', 1, 9)", council.tenant(), round, process);
        UUID target = UUID.randomUUID();
        council.write("insert into chosen_target (tenant_id, id, process_id, round_id, unit_id, dimension, what_fi, what_sv, who, removed) "
                + "values (?, ?, ?, ?, ?, ?, 'Viikkopalaveri', 'Veckomöte', 'Esihenkilö', false)", council.tenant(), target, process, round, process,
                new ReadyInstruments().first().dimensions().get(0).lasting());
        ids.put("target", target.toString());
        council.write("insert into prepared_analysis (tenant_id, id, round_id, content, prepared_at, prepared_by) select ?, gen_random_uuid(), ?, ?, now(), id from member limit 1",
                council.tenant(), round, """
                        {"format":"sopu-situation","version":1,"council":{"fi":"Valtuusto","sv":"Fullmäktige"},"body":{"fi":"Aluevaltuusto"},"round":1,"closedOn":"2026-11-21",
                        "asked":18,"answered":12,"instrument":{"name":{"fi":"Oma mittari"},"version":1,"smallestChange":0.2},"dimensions":[
                        {"id":"00000000-0000-0000-0000-000000000001","name":{"fi":"Suunta"},"overall":false,"level":{"mean":3.3,"low":2.6,"high":3.9,"people":12,"told":"AS_IT_IS",
                        "answers":[0,3,4,4,1]}}]}""");
        ids.put("told", told(council, process, stage).toString());
        ids.put("measured", process.toString());
        ids.put("asking", stage.toString());
        ids.put("round", round.toString());
        ids.put("dimension", new ReadyInstruments().first().dimensions().get(0).lasting().toString());
        ids.put("instrument", instrument.toString());
    }

    /** Like this measurement another one, whose round has closed; its result is told, and was promised to everybody. */
    private static UUID told(OwnCouncil council, UUID process, UUID stage) {
        UUID other = UUID.randomUUID();
        UUID closed = UUID.randomUUID();
        UUID told = UUID.randomUUID();
        UUID outcome = UUID.randomUUID();
        int tenant = council.tenant();
        UUID dimension = new ReadyInstruments().first().dimensions().get(0).lasting();
        council.write("insert into process select (jsonb_populate_record(p, jsonb_build_object('id', ?::text))).* from process p where id = ?", other.toString(), process);
        council.write("insert into stage select (jsonb_populate_record(s, jsonb_build_object('id', ?::text, 'process_id', ?::text, 'audience', 'PUBLIC', 'roll', 18, "
                + "'opened_at', now() - interval '9 days', 'closed_at', now() - interval '1 day', 'released_at', now()))).* from stage s where id = ?", closed.toString(),
                other.toString(), stage);
        council.write("insert into question (tenant_id, id, stage_id, position, kind, pole, words_fi, format, top_k, idea_limit) "
                + "values (?, ?, ?, 1, 'STATEMENTS', 'NEUTRAL', 'Miten meni?', 'BEST_WORST', 10, 140)", tenant, told, closed);
        council.write("insert into outcome (tenant_id, id, question_id, asked_fi, roll, participants, answers, revision, published_at, counts) "
                + "values (?, ?, ?, 'Miten meni?', 18, 12, 60, 1, now(), '')", tenant, outcome, told);
        council.write("insert into outcome_item (tenant_id, id, outcome_id, position, source_id, words_fi, item_rank, score, low, high, counts, grouped) "
                + "values (?, gen_random_uuid(), ?, 1, ?, 'Suunta', 1, 3.3, 2.9, 3.6, 'FIVE=10;FOUR=20;ONE=5;PEOPLE=12;THREE=15;TWO=10', false)", tenant, outcome, dimension);
        UUID instrument = UUID.randomUUID();
        instrument(council, instrument, true, 1);
        council.write("update instrument set open_fi = 'Mitä muuttaisit?' where id = ?", instrument);
        council.write("update instrument_dimension set lasting = ? where instrument_id = ?", dimension, instrument);
        council.write("insert into measured_round (tenant_id, id, process_id, instrument_id, number, smallest) values (?, ?, ?, ?, 1, 5)", tenant, told, other, instrument);
        council.write("insert into measured_words values (?, gen_random_uuid(), ?, 'Vähemmän kokouksia')", tenant, told);
        council.write("insert into round_unit (tenant_id, id, round_id, unit_id, position, people) values (?, gen_random_uuid(), ?, ?, 0, 18)", tenant, told, other);
        council.write("insert into measured_cell values (?, gen_random_uuid(), ?, ?, ?, 12, 39.6, 135, 5, 10, 15, 20, 10)", tenant, told, other, dimension);
        return told;
    }

    private static void instrument(OwnCouncil council, UUID id, boolean asked, int dimensions) {
        council.write("insert into instrument (tenant_id, id, name_fi, version, asked) values (?, ?, 'Oma mittari', 1, ?)", council.tenant(), id, asked);
        for (int position = 1; position <= dimensions; position++) {
            UUID dimension = UUID.randomUUID();
            council.write(
                    "insert into instrument_dimension (tenant_id, id, instrument_id, lasting, position, name_fi, overall) values (?, ?, ?, gen_random_uuid(), ?, 'Suunta', false)",
                    council.tenant(), dimension, id, position);
            council.write(
                    "insert into instrument_statement (tenant_id, id, dimension_id, position, text_fi, reversed) values (?, gen_random_uuid(), ?, 1, 'Suunta on selvä.', false)",
                    council.tenant(), dimension);
        }
    }

    /** Two ideas in a group, two alike, one alone. Returns the last. */
    private static UUID ideas(OwnCouncil council, UUID question) {
        String idea = "insert into idea (tenant_id, id, question_id, fi, seeded, group_id) values (?, ?, ?, ?, true, ?)";
        UUID group = UUID.randomUUID();
        council.write("insert into idea_group (tenant_id, id, question_id, title_fi) values (?, ?, ?, 'Kuuntelu')", council.tenant(), group, question);
        for (String words : List.of("Kuunnellaan toisiamme", "Annetaan toisen puhua loppuun")) {
            council.write(idea, council.tenant(), UUID.randomUUID(), question, words, group);
        }
        for (String words : List.of("Kokoukset alkavat aina ajallaan", "Kokoukset alkavat ajallaan aina")) {
            council.write(idea, council.tenant(), UUID.randomUUID(), question, words, null);
        }
        UUID alone = UUID.randomUUID();
        council.write(idea, council.tenant(), alone, question, "Ajatus", null);
        return alone;
    }

    /** A charter in force with a commitment, and a version that is being made. Returns a clause of the one in force. */
    private static UUID charter(OwnCouncil council, UUID process, String status) {
        int tenant = council.tenant();
        UUID charter = UUID.randomUUID();
        UUID adopted = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        UUID clause = UUID.randomUUID();
        UUID root = UUID.randomUUID();
        council.write("insert into charter (tenant_id, id, process_id, body_id, title_fi) select ?, ?, id, body_id, 'Pelisäännöt' from process where id = ?", tenant, charter,
                process);
        String version = "insert into charter_version (tenant_id, id, charter_id, number, status, started_at) values (?, ?, ?, ?, 'DRAFT', now())";
        String words = "insert into charter_clause (tenant_id, id, version_id, root_id, place, avoid, text_fi) values (?, ?, ?, ?, ?, false, 'Kuunnellaan.')";
        String avoided = words.replace("false, 'Kuunnellaan.'", "true, 'Huudetaan.'");
        council.write(version, tenant, adopted, charter, 1);
        council.write(words, tenant, clause, adopted, root, 1);
        council.write(avoided, tenant, UUID.randomUUID(), adopted, UUID.randomUUID(), 2);
        council.write(
                "update charter_version set status = 'ADOPTED', meeting_id = gen_random_uuid(), meeting_name = '1/2026', adopted_on = '2026-01-02', minutes_section = '5' where id = ?",
                adopted);
        council.write(version, tenant, open, charter, 2);
        UUID drafted = UUID.randomUUID();
        UUID removed = UUID.randomUUID();
        council.write(words, tenant, drafted, open, root, 1);
        council.write(words, tenant, UUID.randomUUID(), open, UUID.randomUUID(), 2);
        council.write(avoided, tenant, UUID.randomUUID(), open, UUID.randomUUID(), 4);
        council.write(words, tenant, removed, open, UUID.randomUUID(), 3);
        council.write("update charter_clause set removed_at = now() where id = ?", removed);
        council.write("insert into charter_source (tenant_id, id, clause_id, question_id, idea_id, rank, idea_fi, question_fi) "
                + "values (?, gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), 1, 'Kuunnellaan', 'Mitä?')", tenant, drafted);
        council.write(
                "insert into charter_commitment (tenant_id, id, charter_id, root_id, what_fi, who, made_at) values (?, gen_random_uuid(), ?, ?, 'Puheenvuorot jaetaan', 'Puheenjohtaja', now())",
                tenant, charter, root);
        if (!status.equals("DRAFT")) {
            council.write("update charter_version set status = ?, asked_at = now() where id = ?", status, open);
        }
        council.write("update process set charter_adopted_on = '2026-01-02', charter_version = 1 where id = ?", process);
        return status.equals("DRAFT") ? drafted : clause;
    }
}
