package fi.sopu.process.control;

import static fi.sopu.process.QuestionKind.CLAUSES;
import static fi.sopu.process.QuestionKind.IDEAS;

import fi.sopu.process.Audience;
import fi.sopu.process.Opening;
import fi.sopu.process.Pole;
import fi.sopu.process.ProcessPlan;
import fi.sopu.process.QuestionPlan;
import fi.sopu.process.Release;
import fi.sopu.process.StageKind;
import fi.sopu.process.StagePlan;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * The ready process "Valtuuston pelisäännöt": where we are, what we agree on, how it has worked; three stages over about
 * half a year. The dates are a proposal: two weeks for each of the first two stages, three weeks between them for
 * talking the result over, and the follow-up when the council has met three times since it adopted its ground rules.
 */
public final class ReadyTemplate {

    private static final int STAGE_DAYS = 14;
    private static final int RULES_AFTER = 35;
    private static final int FOLLOWUP_AFTER = 160;

    private final List<String> languages;

    /** @param languages the council's: texts in others are left out, so that nobody has to keep them up */
    public ReadyTemplate(List<String> languages) {
        this.languages = languages;
    }

    public ProcessPlan groundRules(LocalDate start) {
        return new ProcessPlan(words("Valtuuston pelisäännöt", "Fullmäktiges spelregler"), start, List.of(
                dated(StageKind.SITUATION, 10, start,
                        words("Valtuustotyön nykytila", "Fullmäktigearbetet i nuläget"),
                        words("Sanoitamme ja panemme järjestykseen, mitä valtuustotyöhön toivotaan ja mitä ei toivota.",
                                "Vi sätter ord på vad vi önskar och inte önskar av fullmäktigearbetet, och lägger det i ordning."),
                        ideas(Pole.WANTED, "Mitä toivot lisää valtuustotyöhömme? Ajattele omia kokemuksiasi.",
                                "Vad önskar du mer av i vårt fullmäktigearbete? Tänk på dina egna erfarenheter."),
                        ideas(Pole.UNWANTED, "Mitä et toivo valtuustotyöhömme?",
                                "Vad önskar du inte i vårt fullmäktigearbete?")),
                dated(StageKind.RULES, 10, start.plusDays(RULES_AFTER),
                        words("Valtuustotyön pelisäännöt", "Spelregler för fullmäktigearbetet"),
                        words("Sovimme, miten teemme yhteistyötä ja mitä vältämme. Tuloksesta viimeistellään yhteiset pelisäännöt.",
                                "Vi kommer överens om hur vi samarbetar och vad vi undviker. Av resultatet görs våra gemensamma spelregler."),
                        ideas(Pole.WANTED, "Minkä pelisääntöjen mukaan haluat meidän tekevän yhteistyötä?",
                                "Enligt vilka spelregler vill du att vi samarbetar?"),
                        ideas(Pole.UNWANTED, "Millaista käyttäytymistä meidän pitäisi välttää?",
                                "Hurdant beteende borde vi undvika?")),
                followup(start.plusDays(FOLLOWUP_AFTER))));
    }

    /** One stage with one question to begin from. */
    public ProcessPlan blank(LocalDate start) {
        return new ProcessPlan(words("Uusi prosessi", "Ny process"), start, List.of(
                dated(StageKind.FREE, 5, start, words("Ensimmäinen vaihe", "Första skedet"), words(null, null),
                        ideas(Pole.NEUTRAL, "Mitä haluat kysyä?", "Vad vill du fråga?"))));
    }

    private StagePlan followup(LocalDate expected) {
        return new StagePlan(null, null, StageKind.FOLLOWUP,
                words("Miten valtuustotyömme sujuu", "Hur vårt fullmäktigearbete går"),
                words("Katsomme yhdessä, mikä on hyvää, mikä ei ja mitä kehitetään, ja miten pelisäännöt ovat toteutuneet.",
                        "Vi ser tillsammans på vad som är bra, vad som inte är det och vad vi utvecklar, och hur spelreglerna har följts."),
                15, Opening.MEETINGS, expected, null, STAGE_DAYS, Audience.COUNCIL, Release.AT_CLOSING, false, List.of(
                ideas(Pole.GOOD, "Mikä työssämme on hyvää?", "Vad är bra i vårt arbete?"),
                ideas(Pole.LESS_GOOD, "Mikä työssämme ei ole niin hyvää?", "Vad är mindre bra i vårt arbete?"),
                ideas(Pole.DEVELOP, "Mitä työssämme pitäisi kehittää?", "Vad borde vi utveckla i vårt arbete?"),
                QuestionPlan.of(CLAUSES, Pole.NEUTRAL, words("Miten pelisääntömme ovat toteutuneet?",
                        "Hur har våra spelregler följts?"))));
    }

    private static StagePlan dated(StageKind kind, int minutes, LocalDate from, Words title, Words purpose,
                                   QuestionPlan... questions) {
        // ground rules are meant for everybody, what is wrong today first for the council itself
        Audience audience = kind == StageKind.RULES ? Audience.PUBLIC : Audience.COUNCIL;
        return new StagePlan(null, null, kind, title, purpose, minutes, Opening.DATE, from, from.plusDays(STAGE_DAYS - 1),
                STAGE_DAYS, audience, Release.AT_CLOSING, false, List.of(questions));
    }

    private QuestionPlan ideas(Pole pole, String fi, String sv) {
        return QuestionPlan.of(IDEAS, pole, words(fi, sv));
    }

    private Words words(String fi, String sv) {
        return Words.of(languages.contains("fi") ? fi : null, languages.contains("sv") ? sv : null);
    }
}
