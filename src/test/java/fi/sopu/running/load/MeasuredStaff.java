package fi.sopu.running.load;

import fi.sopu.ballot.control.ActivityKeys;
import fi.sopu.ballot.control.ReadKeys;
import fi.sopu.launch.Stack;
import fi.sopu.running.PlainBrowser;
import fi.sopu.shared.Role;
import fi.sopu.survey.Given;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** A staff of thousands, all logged in, in departments of twenty teams; an instrument of the council's own with forty statements, and the process that asks them twice. */
final class MeasuredStaff {

    /** How many statements each dimension has; the last is the overall question. */
    static final List<Integer> STATEMENTS = List.of(6, 6, 6, 6, 5, 5, 5, 1);
    private static final int TEAMS_OF_DEPARTMENT = 20;
    private static final int SMALLEST = 3;
    private static final int LARGEST = 60;
    private static final int SEE_OTHER = 302;
    private static final double MIDDLE = 3.4;
    private static final double BETWEEN_UNITS = 0.3;
    private static final double BETWEEN_PEOPLE = 0.6;
    private static final double BETWEEN_ANSWERS = 0.8;
    private static final double CHANGED = 0.4;
    private static final double CANT_SAY = 0.04;
    private static final int LEVELS = 5;

    private final Stack stack;
    private final FilledCouncil council;
    private final SplittableRandom chance = new SplittableRandom(1);
    private final List<FilledCouncil.Somebody> people = new ArrayList<>();
    private final List<UUID> teams = new ArrayList<>();
    /** Of each person, among the teams. */
    private int[] team = {};
    private final UUID instrument = UUID.randomUUID();
    private final List<UUID> dimensions = STATEMENTS.stream().map(any -> UUID.randomUUID()).toList();
    private FilledCouncil.Somebody chair;
    private UUID series;
    private List<UUID> stages = List.of();
    private List<UUID> questions = List.of();

    private MeasuredStaff(Stack stack, FilledCouncil council) {
        this.stack = stack;
        this.council = council;
    }

    /** @param units teams and departments together */
    static MeasuredStaff found(Stack stack, int people, int units) throws SQLException {
        MeasuredStaff staff = new MeasuredStaff(stack, FilledCouncil.found(stack, "mittaus", people));
        try (Connection owner = staff.council.bound()) {
            owner.setAutoCommit(false);
            staff.chair = staff.council.admit(owner, "Vetäjä", Role.CHAIR);
            for (int i = 0; i < people; i++) {
                staff.people.add(staff.council.admit(owner, "Työntekijä " + i, Role.COUNCILLOR));
            }
            staff.writeUnits(owner, units);
            staff.seat(owner);
            staff.writeInstrument(owner);
            owner.commit();
        }
        return staff;
    }

    private void writeUnits(Connection owner, int units) throws SQLException {
        UUID department = null;
        for (int i = 0; i < units; i++) {
            boolean begins = i % (TEAMS_OF_DEPARTMENT + 1) == 0;
            UUID unit = UUID.randomUUID();
            FilledCouncil.execute(owner, "insert into unit (tenant_id, id, name_fi, position) values (?, ?, ?, ?)", council.tenant(), unit, (begins ? "Alue " : "Tiimi ") + i, i);
            FilledCouncil.execute(owner, "insert into unit_place (tenant_id, id, unit_id, parent_id, from_day) values (?, ?, ?, ?, '2026-01-01')", council.tenant(),
                    UUID.randomUUID(), unit, begins ? null : department);
            if (begins) {
                department = unit;
            } else {
                teams.add(unit);
            }
        }
    }

    private void seat(Connection owner) throws SQLException {
        team = new int[people.size()];
        int[] sizes = sizes(teams.size(), people.size());
        int person = 0;
        for (int t = 0; t < sizes.length; t++) {
            for (int i = 0; i < sizes[t]; i++, person++) {
                team[person] = t;
                FilledCouncil.execute(owner,
                        "insert into unit_seat (tenant_id, id, member_id, unit_id, from_day, source, with_member) values (?, ?, ?, ?, '2026-01-01', 'FILE', false)",
                        council.tenant(), UUID.randomUUID(), people.get(person).member(), teams.get(t));
            }
        }
    }

    /** Some small and few large, together all people. */
    private int[] sizes(int many, int all) {
        int[] sizes = IntStream.range(0, many).map(any -> within((int) Math.round(all / (double) many * Math.exp(0.6 * chance.nextGaussian() - 0.18)))).toArray();
        for (int sum = IntStream.of(sizes).sum(); sum != all; sum = IntStream.of(sizes).sum()) {
            int one = chance.nextInt(many);
            sizes[one] = within(sizes[one] + Integer.signum(all - sum));
        }
        return sizes;
    }

    private static int within(int size) {
        return Math.max(SMALLEST, Math.min(LARGEST, size));
    }

    private void writeInstrument(Connection owner) throws SQLException {
        FilledCouncil.execute(owner, "insert into instrument (tenant_id, id, name_fi, version, asked) values (?, ?, 'Oma mittari', 1, false)", council.tenant(), instrument);
        for (int d = 0; d < STATEMENTS.size(); d++) {
            UUID row = UUID.randomUUID();
            FilledCouncil.execute(owner,
                    "insert into instrument_dimension (tenant_id, id, instrument_id, lasting, position, name_fi, overall) values (?, ?, ?, ?, ?, ?, ?)",
                    council.tenant(), row, instrument, dimensions.get(d), d + 1, "Ulottuvuus " + (d + 1), d == STATEMENTS.size() - 1);
            for (int s = 0; s < STATEMENTS.get(d); s++) {
                FilledCouncil.execute(owner, "insert into instrument_statement (tenant_id, id, dimension_id, position, text_fi, reversed) values (?, ?, ?, ?, ?, ?)",
                        council.tenant(), UUID.randomUUID(), row, s + 1, "Yksikössämme sovitaan yhdessä, miten työ tehdään, kohta " + (s + 1), s == 3);
            }
        }
    }

    /** The chair starts the ready process of two rounds; they ask by this instrument. */
    void begin() throws SQLException {
        PlainBrowser desk = new PlainBrowser(chair.cookie());
        desk.press(desk.open(council.address() + "/process/start?from=MEASURING").button(button -> button.name().equals("start:go")));
        series = UUID.fromString(council.read("select id from process where not is_template"));
        stages = council.readAll("select id from stage where process_id = '" + series + "' order by position").stream().map(UUID::fromString).toList();
        questions = council.readAll("select q.id from question q join stage s on s.id = q.stage_id where s.process_id = '" + series + "' order by s.position").stream()
                .map(UUID::fromString).toList();
        try (Connection owner = council.bound()) {
            FilledCouncil.execute(owner, "update question set asks_by = ? where tenant_id = ?", instrument, council.tenant());
        }
    }

    /** @return seconds that the chair waits for the page that says it is open */
    double open(int round) throws SQLException {
        return press(round, "run:open", "opened_at");
    }

    /** @return seconds that the chair waits: the transaction that closes and counts it, and the way there and back */
    double close(int round) throws SQLException {
        return press(round, "run:close", "closed_at");
    }

    private double press(int round, String name, String done) throws SQLException {
        PlainBrowser desk = new PlainBrowser(chair.cookie());
        PlainBrowser.Button button = desk.open(council.address() + "/process/stage?stage=" + stages.get(round)).button(one -> one.name().equals(name));
        long began = System.nanoTime();
        PlainBrowser.Answer answer = desk.press(button);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (answer.status() != SEE_OTHER || council.read("select " + done + " from stage where id = '" + stages.get(round) + "'") == null) {
            throw new IllegalStateException(name + " of round " + round + ": " + answer.status() + ", see the log in " + stack.data());
        }
        return seconds;
    }

    /** One in so many goes to another team. */
    void move(int oneIn) throws SQLException {
        try (Connection owner = council.bound()) {
            for (int person = 0; person < people.size(); person += oneIn) {
                team[person] = chance.nextInt(teams.size());
                FilledCouncil.execute(owner, "update unit_seat set unit_id = ? where member_id = ?", teams.get(team[person]), people.get(person).member());
            }
        }
    }

    /** Everybody's answers to everything, sealed by the application's own keys and put into the open box in one go; what lay there goes. */
    void answer(int round) throws SQLException {
        UUID question = questions.get(round);
        ActivityKeys keys = ReadKeys.of(stack.data(), council.tenant(), question);
        ActivityKeys pairing = ReadKeys.of(stack.data(), council.tenant(), series);
        try (Connection owner = council.bound();
                PreparedStatement put = owner.prepareStatement("insert into ballot (tenant_id, activity_id, token, sealed) values (?, ?, ?, ?)")) {
            owner.setAutoCommit(false);
            FilledCouncil.execute(owner, "delete from ballot where activity_id = ?", question);
            for (int person = 0; person < people.size(); person++) {
                UUID member = people.get(person).member();
                UUID pseudonym = UUID.nameUUIDFromBytes(pairing.voter(member).getBytes(StandardCharsets.US_ASCII));
                for (int d = 0; d < STATEMENTS.size(); d++) {
                    UUID token = UUID.randomUUID();
                    byte[] said = new Given(d, said(person, d, round), STATEMENTS.get(d), teams.get(team[person]), pseudonym).payload();
                    put.setInt(1, council.tenant());
                    put.setObject(2, question);
                    put.setObject(3, token);
                    put.setBytes(4, keys.seal(token, member, ActivityKeys.Kind.ANSWER, said, Given.LENGTH));
                    put.addBatch();
                }
                put.executeBatch();
            }
            owner.commit();
        }
    }

    /** The same people much the same each time; every other unit has become better. */
    private byte[] said(int person, int dimension, int round) {
        double level = MIDDLE + BETWEEN_UNITS * new SplittableRandom(team[person] * 31L + dimension).nextGaussian() + BETWEEN_PEOPLE * new SplittableRandom(person).nextGaussian()
                + (round > 0 && team[person] % 2 == 0 ? CHANGED : 0);
        SplittableRandom now = new SplittableRandom(person * 100L + dimension * 10L + round);
        byte[] said = new byte[STATEMENTS.get(dimension)];
        for (int s = 0; s < said.length; s++) {
            long agreed = Math.max(1, Math.min(LEVELS, Math.round(level + BETWEEN_ANSWERS * now.nextGaussian())));
            said[s] = (byte) (now.nextDouble() < CANT_SAY ? Given.CANT_SAY : s == 3 ? LEVELS + 1 - agreed : agreed);
        }
        return said;
    }

    FilledCouncil council() {
        return council;
    }

    List<FilledCouncil.Somebody> people() {
        return people;
    }

    List<UUID> dimensions() {
        return dimensions;
    }

    UUID stage(int round) {
        return stages.get(round);
    }

    UUID question(int round) {
        return questions.get(round);
    }

    /** Addresses of the pages that tell of a closed round, by what they are. */
    Map<String, String> pages(int round) throws SQLException {
        String ofRound = "round_id = '" + question(round) + "'";
        String team = council.read("select unit_id from round_unit where " + ofRound + " and parent_id <> '" + series + "' order by people desc limit 1");
        String department = council.read("select parent_id from round_unit where " + ofRound + " and unit_id = '" + team + "'");
        String unit = "/report/unit?question=" + question(round) + "&unit=";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("the report", "/report/report?stage=" + stage(round));
        pages.put("by unit, heat map", "/report/measured?question=" + question(round));
        pages.put("a team", unit + team);
        pages.put("a department", unit + department);
        pages.put("all together", unit + series);
        return pages;
    }
}
