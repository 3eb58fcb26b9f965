package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.PermissionTable.Line;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser.Button;
import fi.sopu.running.PlainBrowser.Field;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.net.URI;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every button of every page, pressed over HTTP. The page is opened by somebody who may, and the button found on it; then the role is
 * changed to each that may not, and the very same thing is sent: nothing changes in the database. Nor does it from a page that the lesser
 * role opened itself, from another's session, by an address, by a form of another site, or by way of another council where one is logged in too.
 * Last it is pressed by whoever may, and works; with another council's ids in its place it works on nothing.
 */
@ExtendWith(RunningSopu.class)
class CommandMatrixIT {

    /** What is pressed last, as others could not be pressed after it. */
    private static final List<String> ENDS = List.of("refuse", "linkChosen", "logOutAll", "switchOff", "leave", "adopt", "ask", "back", "close", "release", "finish", "publish",
            "withdraw", "archive", "end",
            "strike", "removeContact", "removeQuestion", "removeheld", "removekit", "remove", "forget");
    /** Written at every request or refusal, or by the clock. */
    private static final Set<String> ALWAYS = Set.of("calendar_date", "mail", "mail_due", "mail_choice", "mail_exit", "personal_link", "tiding", "told", "reminder", "stage_step",
            "login", "passage",
            "account", "audit_entry",
            "saml_request", "saml_replay", "flyway_schema_history");
    private static final int PASSES = 3;
    /** One button of so many may be one that cannot be brought onto its page here. */
    private static final int A_FEW = 20;

    private static FurnishedCouncil ours;
    private static FurnishedCouncil theirs;
    private static OwnCouncil platform;
    private static String target;
    private static UUID changing;
    private static UUID operator;
    private static String login;
    private static String operatorLogin;
    private static String colleague;
    private static String elsewhere;
    private static String holder;
    private static String snapshot;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> worked = new TreeSet<>();
    private final Map<String, Set<String>> furtherAddresses = new TreeMap<>();
    private int asked;

    @BeforeAll
    static void furnish(Everything everything) {
        ours = FurnishedCouncil.found(everything, "napparila");
        theirs = FurnishedCouncil.found(everything, "toisela");
        elsewhere = theirs.council().enter(theirs.council().member("Vaihtuva", Role.REGIONAL_ADMIN));
        platform = OwnCouncil.platform(everything);
        target = target(OwnCouncil.found(everything, "kohdela"));
        changing = ours.seated(ours.council().member("Vaihtuva", Role.REGIONAL_ADMIN));
        login = ours.council().enter(changing);
        colleague = ours.council().enter(ours.council().member("Toinen", Role.REGIONAL_ADMIN));
        operator = platform.member("Vaihtuva", Role.PLATFORM_ADMIN);
        operatorLogin = platform.enter(operator);
        holder = ours.enterByLink();
        // what is old is forgotten by the clock, whenever that is
        List.of(ours, theirs).forEach(each -> each.council().write("delete from scim_call"));
        ours.council().write("update notice set member_id = ?", changing);
        List<String> tables = ours.council().read("select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1")
                .stream().filter(table -> !ALWAYS.contains(table)).toList();
        assertTrue(tables.size() > 30, tables.toString());
        snapshot = tables.stream().map(table -> "select '" + table + " ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table + " t")
                .collect(Collectors.joining(" union all "))
                + " union all select 'acts ' || count(*) from audit_entry where act <> 'identity.forbidden' and act !~ '([vV]iewed|[eE]xported)$'";
    }

    /** The council that the platform's pages are about: with somebody to help in need, and an IdP that another council has too. */
    private static String target(OwnCouncil council) {
        council.write("insert into emergency_contact (tenant_id, id, name, address, since) values (?, gen_random_uuid(), 'Tuki', 'tuki@kohdela.example', now())", council.tenant());
        for (int tenant : List.of(council.tenant(), theirs.council().tenant())) {
            council.write("insert into idp_use (id, council_id, path, entity_id, live) values (gen_random_uuid(), ?, 'yhteinen', 'https://idp.kohdela.example/yhteinen', true)",
                    tenant);
        }
        return council.slug();
    }

    @AfterAll
    static void stop() {
        platform.write("update member_role set ends = '2025-06-02' where member_id = ?", operator);
    }

    @Test
    void noButtonWorksForWhomItIsNot() {
        List<Line> left = new ArrayList<>(PermissionTable.buttons().stream().filter(line -> !line.everyone() && !line.roles().isEmpty())
                .sorted(Comparator.comparingInt(line -> ENDS.indexOf(line.button()))).toList());
        int all = left.size();
        for (int pass = 0; pass < PASSES; pass++) {
            left.removeIf(this::hold);
        }
        int found = all - left.size();
        left.removeIf(this::byHand);
        assertEquals(List.of(), wrong);
        String seen = all + " buttons, " + found + " found on a page, " + worked.size() + " of these did something for whoever may, " + left.size() + " not found: "
                + left.stream().map(Line::text).toList() + "; " + asked + " requests";
        System.out.println(seen);
        assertTrue(found > 80 && worked.size() > 60 && left.size() * A_FEW < all, seen);
    }

    /** What another site's link could do, too. */
    @Test
    void openingAPageChangesNothing() {
        Desk desk = new Desk(ours.council(), changing, login);
        for (Role role : List.of(Role.REGIONAL_ADMIN, Role.CHAIR, Role.COUNCILLOR)) {
            PlainBrowser browser = new PlainBrowser(login);
            for (Line line : PermissionTable.lines()) {
                if (line.method().equals("GET") && line.allows(role)) {
                    List<String> before = desk.read();
                    desk.be(role);
                    addresses(desk, line).forEach(browser::open);
                    changed(desk, before, line, role + " who opens it");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A plain form's button that no page shows at the moment is put into another form of the page. True when it could be. */
    private boolean byHand(Line line) {
        if (Commands.found().stream().noneMatch(command -> command.text().equals(line.text()) && command.isPlain())) {
            return false;
        }
        Desk desk = new Desk(ours.council(), changing, login);
        desk.be(Role.REGIONAL_ADMIN);
        PlainBrowser browser = new PlainBrowser(login);
        String some = UUID.randomUUID().toString();
        for (String address : addresses(desk, line)) {
            Button other = browser.open(address).button(button -> true);
            if (other != null) {
                Button made = other.as("act", line.button() + " " + some, new Field("version", some), new Field("group", some), new Field("idea", some), new Field("seen", "1"))
                        .at(address);
                int able = browser.press(made).status();
                for (Role role : Role.values()) {
                    if (!line.allows(role) && desk.has(role)) {
                        desk.be(role);
                        int status = browser.press(made).status();
                        asked++;
                        // to a guest of another process there is no such page
                        if (status != 403 && !(status == 404 && role == Role.OUTSIDE_EXPERT) || able == 403) {
                            wrong.add(line.text() + " by hand: " + role + " -> " + status + ", but " + able + " for who may");
                        }
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** True when the button was found, and so was held to its line. */
    private boolean hold(Line line) {
        Desk desk = line.path().startsWith("/platform/") ? new Desk(platform, operator, operatorLogin) : new Desk(ours.council(), changing, login);
        Role able = desk.council == platform ? Role.PLATFORM_ADMIN : List.of(Role.REGIONAL_ADMIN, Role.CHAIR).stream().filter(line::allows).findFirst().orElseThrow();
        desk.be(able);
        if (line.button().equals("forget")) {
            FurnishedCouncil.somethingOld(ours.council());
        }
        PlainBrowser browser = new PlainBrowser(desk.login);
        for (String address : addresses(desk, line)) {
            Button button = typed(browser.open(address).button(is(line)));
            // a page that one was led to from there has buttons of its own, of the same name sometimes
            if (button != null && button.address().contains(line.path())) {
                press(desk, line, able, browser, address, button);
                return true;
            }
        }
        return false;
    }

    private void press(Desk desk, Line line, Role able, PlainBrowser browser, String address, Button button) {
        List<String> before = desk.read();
        List<Role> others = List.of(Role.values()).stream().filter(role -> !line.allows(role) && desk.has(role)).toList();
        for (Role other : others) {
            desk.be(other);
            refused(other + " with the page of " + able, line, browser.press(button));
        }
        for (Role other : others) {
            desk.be(other);
            Answer own = browser.open(address);
            if (own.button(is(line)) != null) {
                wrong.add(line.text() + " is shown to " + other);
            }
            Button any = own.button(some -> true);
            if (any != null) {
                refused(other + " with an own page", line, browser.press(button.withStateOf(any)));
            }
        }
        desk.be(able);
        browser.ask(button.withoutState());
        browser.press(button.withoutState());
        new PlainBrowser(colleague).press(button);
        new PlainBrowser(holder).press(button);
        PlainBrowser both = new PlainBrowser(desk.login, elsewhere);
        Answer there = both.open(address);
        Button here = there.button(is(line));
        if (here == null) {
            wrong.add(line.text() + " is away from " + address + " after nobody has pressed it: " + there.status() + " " + there.location());
            return;
        }
        both.press(here.at(here.address().replace("/" + desk.council.slug() + "/", "/" + theirs.council().slug() + "/")));
        asked += 5;
        changed(desk, before, line, "who may not");
        desk.be(able);
        Button fresh = typed(browser.open(address).button(is(line)));
        Answer done = browser.press(fresh);
        if (!desk.read().equals(before)) {
            worked.add(line.text());
        }
        if (desk.council != platform) {
            List<String> untouched = theirs.council().read(snapshot);
            browser.press(withTheirIds(fresh));
            if (!theirs.council().read(snapshot).equals(untouched)) {
                wrong.add(line.text() + " with another council's ids changed that council");
            }
        }
        if (done.location() != null) {
            furtherAddresses.computeIfAbsent(line.view(), view -> new LinkedHashSet<>()).add(URI.create(address).resolve(done.location()).toString());
        }
    }

    /** A person is chosen where one is found by typing, which takes a script. */
    private static Button typed(Button button) {
        return button == null || button.fields().stream().noneMatch(field -> field.name().endsWith("_hinput")) ? button
                : button.with("member", ours.ids().get("member"), "who", ours.ids().get("member"));
    }

    private static Button withTheirIds(Button button) {
        return button.with(text -> {
            String changed = text;
            for (Map.Entry<String, String> id : ours.ids().entrySet()) {
                changed = id.getKey().equals("council") ? changed
                        : changed.replace(id.getValue(), theirs.ids().get(id.getKey())).replace(ours.others().get(id.getKey()), theirs.others().get(id.getKey()));
            }
            return changed;
        });
    }

    private void refused(String who, Line line, Answer answer) {
        asked++;
        if (!List.of(200, 403, 404).contains(answer.status())) {
            wrong.add(line.text() + " by " + who + " -> " + answer.status() + " " + answer.location());
        }
    }

    private void changed(Desk desk, List<String> before, Line line, String by) {
        List<String> after = new ArrayList<>(desk.read());
        after.removeAll(before);
        if (!after.isEmpty()) {
            wrong.add(line.text() + " by " + by + " changed " + after);
        }
    }

    private static Predicate<Button> is(Line line) {
        Set<String> ids = Commands.found().stream().filter(command -> command.text().equals(line.text()) && !command.isPlain()).map(Commands.Command::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? button -> button.name().equals("act") && button.value().split(" ")[0].equals(line.button())
                : button -> ids.contains(button.name().substring(button.name().lastIndexOf(':') + 1));
    }

    /** Where the page is: by its lines for both processes, and where its buttons led. */
    private Set<String> addresses(Desk desk, Line line) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Map<String, String> ids : List.of(ours.ids(), ours.others())) {
            PermissionTable.lines().stream().filter(page -> page.method().equals("GET") && page.view().equals(line.view())).forEach(page -> {
                String path = page.path().replace("{council}", target);
                for (Map.Entry<String, String> id : ids.entrySet()) {
                    path = path.replace("{" + id.getKey() + "}", id.getValue());
                }
                addresses.add(desk.council.url(path));
            });
        }
        addresses.addAll(furtherAddresses.getOrDefault(line.view(), Set.of()));
        return addresses;
    }

    /** A council, and in it somebody whose role changes while the pages are open. */
    private record Desk(OwnCouncil council, UUID member, String login) {

        /** The platform has no process with guests. */
        boolean has(Role role) {
            return role != Role.LINK_HOLDER && role != Role.PLATFORM_ADMIN && (council != platform || role != Role.OUTSIDE_EXPERT);
        }

        void be(Role role) {
            boolean guest = role == Role.OUTSIDE_EXPERT;
            council.write("update member_role set role = ?, process_id = ?, ends = ? where member_id = ?", role.name(),
                    guest ? UUID.fromString(ours.ids().get("process")) : null, guest ? Date.valueOf("2099-12-31") : null, member);
        }

        /** All that is stored in the council, but for the changing role itself. */
        List<String> read() {
            be(Role.REGIONAL_ADMIN);
            return council.read(snapshot);
        }
    }
}
