package fi.sopu.demo.control;

import fi.sopu.experiment.ExperimentPlan;
import fi.sopu.experiment.ExperimentVerdict;
import fi.sopu.identity.MemberFacts;
import fi.sopu.process.Keeping;
import fi.sopu.programme.FeedbackAnswers;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.ProgrammePlan;
import fi.sopu.programme.Way;
import fi.sopu.programme.Where;
import fi.sopu.proposal.ProposalWords;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the demo's council has been doing in a year, invented. The same each time. */
public final class InventedYear {

    public static final Words TARGET = Words.of("Luottamushenkilöt", "Förtroendevalda");
    public static final String OWNER = "Alueen toimialajohtajat";
    public static final String ANSWER = "Pöytäkirjat ovat nyt samana päivänä molemmilla kielillä.";
    public static final String RESULT = "Keskeytyksiä on ollut kolmannes vähemmän kuin ennen.";
    public static final String WHY = "Hyöty näkyi jo ensimmäisellä viikolla, eikä se vienyt aikaa muulta.";
    public static final ExperimentVerdict VERDICT = ExperimentVerdict.ADOPT;
    public static final List<ProposalWords> PROPOSALS = List.of(
            new ProposalWords("Yhteinen kalenteri alueen kokouksille", "Nyt kokoukset menevät päällekkäin. Yksi kalenteri riittäisi."),
            new ProposalWords("Protokollen på båda språken samma dag", "De svenska protokollen kommer en vecka senare än de finska."),
            new ProposalWords("Valtuutetut tutustumaan yksiköihin", "Puoli päivää vuodessa palveluissa auttaisi päättämään."));

    private static final LocalTime BEGINS = LocalTime.of(18, 0);
    private static final LocalTime ENDS = LocalTime.of(20, 0);
    private static final int COHORTS = 2;
    private static final int MONTH = 30;
    private static final int TEN = 10;
    private static final int THERE = 8;

    private InventedYear() {}

    /** A line for each, as they are typed. */
    public static String lines(List<MemberFacts> people) {
        return IntStream.range(0, people.size()).mapToObj(at -> people.get(at).listed() + "; " + (at % COHORTS == 0 ? "Rannikko" : "Sisämaa")).collect(Collectors.joining("\n"));
    }

    public static ProgrammePlan plan(String owner, LocalDate starts, LocalDate ends) {
        return new ProgrammePlan(Words.of("Johtamisen vuosi", "Ett år av ledarskap"),
                Words.of("Opimme johtamaan aluetta yhdessä: mitä päätämme, miten ja kenen kanssa.", "Vi lär oss leda området tillsammans: vad vi beslutar, hur och med vem."),
                owner, starts, ends);
    }

    /** Two evenings, the day before yesterday and yesterday. */
    public static List<GatheringPlan> workshops(LocalDate today) {
        return List.of(workshop(Words.of("Iltatyöpaja: mitä kokous päättää", "Kvällsworkshop: vad mötet beslutar"), today.minusDays(2)),
                workshop(Words.of("Iltatyöpaja: miten tieto kulkee", "Kvällsworkshop: hur informationen går"), today.minusDays(1)));
    }

    private static GatheringPlan workshop(Words title, LocalDate day) {
        return new GatheringPlan(GatheringKind.WORKSHOP, title, Words.of(null, null), day, new Where(new TimeAndPlace(BEGINS, ENDS, ""), Way.REMOTE, ""), null);
    }

    /** Most were there, on each day others. */
    public static boolean wasThere(UUID person, UUID day) {
        return Math.floorMod(person.hashCode() * 31 + day.hashCode(), TEN) < THERE;
    }

    /** They differ, so that there is something to tell. */
    public static FeedbackAnswers feedback(int person) {
        Map<FeedbackStatement, Keeping> said = new EnumMap<>(FeedbackStatement.class);
        said.put(FeedbackStatement.USEFUL, person % 4 == 3 ? Keeping.PARTLY : person % 4 == 2 ? Keeping.NOT_KEPT : Keeping.KEPT);
        said.put(FeedbackStatement.HEARD, Keeping.KEPT);
        said.put(FeedbackStatement.NEXT, person % 2 == 0 ? Keeping.PARTLY : Keeping.KEPT);
        return new FeedbackAnswers(said);
    }

    /** One that is running, one whose time is over, one that is to come. */
    public static List<ExperimentPlan> experiments(LocalDate today) {
        return List.of(
                experiment("Lyhyt aamupalaveri", "Kort morgonmöte", "Viisitoista minuuttia aamulla vähentää keskeytyksiä.", "Femton minuter på morgonen minskar avbrotten.",
                        "Kotihoito, rannikko", today.minusDays(MONTH), today.plusDays(MONTH)),
                experiment("Soitto kotiutuksen jälkeen", "Samtal efter utskrivningen", "Soitto seuraavana päivänä vähentää palaamisia osastolle.",
                        "Ett samtal nästa dag minskar återkomsterna till avdelningen.", "Osasto 3", today.minusDays(4 * MONTH), today.minusDays(MONTH)),
                experiment("Etävastaanotto saaristossa", "Distansmottagning i skärgården", "Etävastaanotto säästää matkoja, eikä hoito kärsi.",
                        "Mottagning på distans sparar resor utan att vården lider.", "Saariston terveysasema", today.plusDays(MONTH), today.plusDays(3 * MONTH)));
    }

    private static ExperimentPlan experiment(String fi, String sv, String questionFi, String questionSv, String place, LocalDate starts, LocalDate ends) {
        return new ExperimentPlan(Words.of(fi, sv), Words.of(questionFi, questionSv), Words.of(null, null), place, "", starts, ends);
    }
}
