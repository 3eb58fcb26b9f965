package fi.sopu.report;

import fi.sopu.charter.Change;
import fi.sopu.duel.AnswerTimes;
import fi.sopu.process.Band;
import fi.sopu.process.Format;
import fi.sopu.process.Interval;
import fi.sopu.process.Keeping;
import fi.sopu.process.Known;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Robustness;
import fi.sopu.process.StageKind;
import fi.sopu.process.Tally;
import fi.sopu.process.TopBand;
import fi.sopu.process.Turnout;
import fi.sopu.report.control.FollowupResults;
import fi.sopu.report.control.MeasuredResults;
import fi.sopu.report.control.Rankings;
import fi.sopu.report.control.ReportCopies;
import fi.sopu.report.control.Results;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Results to try things on. */
public final class Samples {

    public static final String HOSTILE = "\"}],\"x\":<script>alert('x')</script>\\ & \u2028 ü 👍";

    public static final Results RESULTS = new Results(List.of(new Rankings(), new FollowupResults(), new MeasuredResults()));
    public static final ReportCopies COPIES = new ReportCopies(RESULTS);

    private Samples() {
    }

    public static ShownRanking ranking(QuestionResult question) {
        return (ShownRanking) question.shown();
    }

    public static IdeaResult idea(int rank, String fi, double low, double share, double high) {
        return new IdeaResult(rank, Words.of(fi, null), share, low, high, 12, null);
    }

    public static QuestionResult ideas(Pole pole, int participants, IdeaResult... ideas) {
        return new QuestionResult(QuestionKind.IDEAS, pole, Words.of("Mitä toivot?", "Vad önskar du?"), new Turnout(79, participants, 340, 5),
                new ShownRanking(5, List.of(ideas), List.of(), null, null));
    }

    public static IdeaResult banded(int rank, String fi, TopBand band) {
        return new IdeaResult(rank, Words.of(fi, null), 0.6, 0.5, 0.7, 12, band);
    }

    /** Four ideas, the first and the third of them one theme. */
    public static QuestionResult grouped(int participants) {
        List<IdeaResult> ideas = List.of(banded(1, "Kuuntelemme", TopBand.IN), banded(2, "Pysymme ajassa", TopBand.OPEN),
                banded(3, "Annamme toisen puhua loppuun", TopBand.OPEN), banded(4, "Kiitämme", TopBand.OUT));
        List<ThemeResult> themes = List.of(new ThemeResult(banded(1, "Kuunteleminen", TopBand.IN), List.of(ideas.get(0), ideas.get(2))),
                new ThemeResult(banded(2, "Pysymme ajassa", TopBand.OPEN), List.of()), new ThemeResult(banded(3, "Kiitämme", TopBand.OUT), List.of()));
        return new QuestionResult(QuestionKind.IDEAS, Pole.WANTED, Words.of("Mitä toivot?", null), new Turnout(79, participants, 340, 5),
                new ShownRanking(2, ideas, themes, new Robustness(3, 83), new Known(2, 85, true)));
    }

    /** Times that all fell into one bucket. */
    public static AnswerTimes times(int bucket, int answers) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(AnswerTimes.BUCKETS, 0));
        counts.set(bucket, answers);
        return new AnswerTimes(Format.DUEL, counts);
    }

    public static QuestionResult clauses(int participants, ClauseResult... clauses) {
        return new QuestionResult(QuestionKind.CLAUSES, Pole.NEUTRAL, Words.of("Miten on pidetty?", null), new Turnout(79, participants, 100, 5),
                new ShownClauses(List.of(clauses)));
    }

    public static ClauseResult counted(int number, double low, double high) {
        return new ClauseResult(false, number, Words.of("Kohta " + number, "Punkt " + number), 20, new Tally(10, 4, 3, 3), null,
                new Interval(low, high), null);
    }

    public static ClauseResult banded(int number) {
        return new ClauseResult(false, number, Words.of("Kohta " + number, null), 30, null, new Band(Keeping.KEPT, 9), new Interval(0.75, 1),
                new Change(12, -3, 27));
    }

    public static ClauseResult hidden(int number) {
        return new ClauseResult(false, number, Words.of("Kohta " + number, null), 0, null, null, null, null);
    }

    public static StageResult result(QuestionResult... questions) {
        return new StageResult(Words.of("Aluevaltuusto", "Välfärdsområdesfullmäktige"), true, Words.of("Pelisäännöt", null),
                Words.of("Nykytila", "Nuläge"), StageKind.SITUATION, LocalDate.of(2027, 1, 20), Words.of(HOSTILE, null), List.of(questions));
    }
}
