package fi.sopu.running.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A phone on which somebody answers a round, as its page's script does: at each press all answers to the dimension so far are sent. */
final class Respondent extends Phone {

    static final String PAGE = "page";
    static final String EARLIER = "earlier";
    static final String ANSWER = "answer";
    private static final int LEVELS = 5;

    /** What is called for at each press: the answer is sent; or, at the same pace, one's own answers are read, or a file is. */
    enum Doing { ANSWERS, READS, FETCHES }

    /**
     * @param arriving nanoseconds within which all come
     * @param thinking nanoseconds between two presses, on the average; half as long at least, and half as long again at most
     * @param until    when they stop, in nanoseconds
     */
    record Pace(long from, long arriving, long thinking, long until) {
    }

    private final UUID stage;
    private final UUID question;
    private final List<UUID> dimensions;
    private final Pace pace;
    private final long arrives;
    private final Doing doing;
    private final SplittableRandom chance;
    private int begun;

    /** @param place among so many */
    Respondent(HttpClient http, MeasuredStaff staff, int round, int place, int many, int person, Pace pace, Doing doing) {
        super(http, staff.council().address(), staff.people().get(person).cookie());
        this.stage = staff.stage(round);
        this.question = staff.question(round);
        this.dimensions = staff.dimensions();
        this.pace = pace;
        this.arrives = pace.from + pace.arriving * place / many;
        this.doing = doing;
        this.chance = new SplittableRandom(person);
    }

    @Override
    public void run() {
        try {
            sleep(arrives - System.nanoTime());
            if (doing == Doing.ANSWERS) {
                call(HttpRequest.newBuilder(URI.create(address() + "/survey/answer?stage=" + stage)), PAGE, "id=\"measure\"");
                read(EARLIER);
            }
            for (int d = 0; d < dimensions.size() && System.nanoTime() < pace.until; d++) {
                answer(d);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(int dimension) throws InterruptedException {
        int statements = MeasuredStaff.STATEMENTS.get(dimension);
        StringBuilder digits = new StringBuilder("0".repeat(statements));
        boolean kept = false;
        for (int s = 0; s < statements; s++) {
            sleep(Math.min((long) (pace.thinking * (0.5 + chance.nextDouble())), pace.until - System.nanoTime()));
            if (System.nanoTime() >= pace.until) {
                break;
            }
            digits.setCharAt(s, (char) ('1' + chance.nextInt(LEVELS)));
            kept |= press(dimension, digits, s + 1);
        }
        begun += kept ? 1 : 0;
    }

    private boolean press(int dimension, CharSequence digits, int turn) throws InterruptedException {
        switch (doing) {
            case FETCHES -> fetch(ANSWER);
            case READS -> read(ANSWER);
            case ANSWERS -> {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api() + "/" + dimensions.get(dimension))).header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"answer\":\"" + digits + "\",\"turn\":" + turn + "}"));
                return call(request, ANSWER, "\"" + digits + "\"") != null;
            }
        }
        return false;
    }

    private void read(String what) throws InterruptedException {
        call(HttpRequest.newBuilder(URI.create(api())), what, "{");
    }

    private String api() {
        return address() + "/api/survey/answers/" + question;
    }

    /** How many dimensions the server has said it keeps something of. */
    int begun() {
        return begun;
    }
}
