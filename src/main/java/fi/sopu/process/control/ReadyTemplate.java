package fi.sopu.process.control;

import static fi.sopu.process.QuestionKind.CLAUSES;
import static fi.sopu.process.QuestionKind.IDEAS;
import static fi.sopu.process.QuestionKind.STATEMENTS;

import fi.sopu.process.Audience;
import fi.sopu.process.Opening;
import fi.sopu.process.Pole;
import fi.sopu.process.ProcessPlan;
import fi.sopu.process.QuestionPlan;
import fi.sopu.process.Release;
import fi.sopu.process.ResultPromise;
import fi.sopu.process.Schedule;
import fi.sopu.process.StageKind;
import fi.sopu.process.StagePlan;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What councils begin from. The ready process "Valtuuston pelisäännöt": where we are, what we agree on, how it has worked; three stages over about
 * half a year. The dates are a proposal: two weeks for each of the first two stages, three weeks between them for
 * talking the result over, and the follow-up when the council has met three times since it adopted its ground rules.
 */
public final class ReadyTemplate {

    private static final int STAGE_DAYS = 14;
    private static final int RULES_AFTER = 35;
    private static final int FOLLOWUP_AFTER = 160;
    private static final int ROUNDS_APART = 182;

    private final List<String> languages;
    private final int minutes;

    /**
     * @param languages the council's: texts in others are left out, so that nobody has to keep them up
     * @param minutes   the council's for a new stage; looking back takes half as many again
     */
    public ReadyTemplate(List<String> languages, int minutes) {
        this.languages = languages;
        this.minutes = minutes;
    }

    public ProcessPlan groundRules(LocalDate start) {
        return new ProcessPlan(words("Valtuuston pelisäännöt", "Fullmäktiges spelregler"), start, List.of(
                dated(StageKind.SITUATION, minutes, start,
                        words("Valtuustotyön nykytila", "Nuläget i fullmäktigearbetet"),
                        words("Kerromme, mitä toivomme valtuustotyöhön ja mitä emme. Samalla asetamme ajatukset tärkeysjärjestykseen.",
                                "Vi berättar vad vi önskar av fullmäktigearbetet och vad vi inte önskar. Samtidigt ordnar vi tankarna efter hur viktiga de är."),
                        ideas(Pole.WANTED, "Mitä toivot lisää valtuustotyöhömme? Ajattele omia kokemuksiasi.",
                                "Vad önskar du mer av i vårt fullmäktigearbete? Tänk på dina egna erfarenheter."),
                        ideas(Pole.UNWANTED, "Mitä et halua valtuustotyöhömme?",
                                "Vad vill du inte ha i vårt fullmäktigearbete?")),
                dated(StageKind.RULES, minutes, start.plusDays(RULES_AFTER),
                        words("Mistä haluamme sopia", "Vad vi vill komma överens om"),
                        words("Kerromme, miten haluamme tehdä yhteistyötä ja mitä pitäisi välttää. Tuloksesta kirjoitetaan yhteiset pelisäännöt.",
                                "Vi berättar hur vi vill samarbeta och vad som borde undvikas. Utifrån resultatet skrivs gemensamma spelregler."),
                        ideas(Pole.WANTED, "Mistä pelisäännöistä meidän pitäisi sopia?",
                                "Vilka spelregler borde vi komma överens om?"),
                        ideas(Pole.UNWANTED, "Millaista käyttäytymistä meidän pitäisi välttää?",
                                "Vilket slags beteende borde vi undvika?")),
                followup(start.plusDays(FOLLOWUP_AFTER))));
    }

    /** Two rounds of one measurement, half a year from each other: what has changed is known after the second. */
    public ProcessPlan measuring(LocalDate start) {
        return new ProcessPlan(words("Mittaus: missä olemme ja mikä muuttuu", "Mätning: var vi är och vad som förändras"), start, List.of(
                dated(StageKind.FREE, minutes, start, words("Ensimmäinen kierros", "Första omgången"),
                        words("Kerromme väittämä väittämältä, miten työmme sujuu. Toisella kierroksella näemme, mikä on muuttunut.",
                                "Vi berättar påstående för påstående hur vårt arbete går. I den andra omgången ser vi vad som har förändrats."),
                        statements()),
                dated(StageKind.FREE, minutes, start.plusDays(ROUNDS_APART), words("Toinen kierros", "Andra omgången"),
                        words("Vastaamme samoihin väittämiin kuin viimeksi ja näemme, mikä on muuttunut.",
                                "Vi svarar på samma påståenden som senast och ser vad som har förändrats."),
                        statements())));
    }

    private QuestionPlan statements() {
        return QuestionPlan.of(STATEMENTS, Pole.NEUTRAL, words("Miten työmme sujuu?", "Hur går vårt arbete?"));
    }

    /** One stage with one question to begin from. */
    public ProcessPlan blank(LocalDate start) {
        return new ProcessPlan(words("Uusi prosessi", "Ny process"), start, List.of(
                dated(StageKind.FREE, minutes, start, words("Ensimmäinen vaihe", "Första skedet"), words(null, null),
                        ideas(Pole.NEUTRAL, "Mitä haluat kysyä?", "Vad vill du fråga?"))));
    }

    private StagePlan followup(LocalDate expected) {
        return new StagePlan(null, null, StageKind.FOLLOWUP,
                words("Miten valtuustotyömme sujuu", "Så fungerar vårt fullmäktigearbete"),
                words("Katsomme yhdessä, mikä on hyvää, mikä ei ja mitä pitäisi kehittää. Arvioimme myös, miten pelisäännöt ovat toteutuneet.",
                        "Vi ser tillsammans på vad som är bra, vad som inte är det och vad vi borde utveckla. Vi bedömer också hur spelreglerna har följts."),
                Math.min(60, minutes + minutes / 2), new Schedule(Opening.MEETINGS, expected, null, STAGE_DAYS), new ResultPromise(Audience.COUNCIL, Release.AT_CLOSING), false,
                List.of(
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
        return new StagePlan(null, null, kind, title, purpose, minutes, new Schedule(Opening.DATE, from, from.plusDays(STAGE_DAYS - 1), STAGE_DAYS),
                new ResultPromise(audience, Release.AT_CLOSING), false, List.of(questions));
    }

    private QuestionPlan ideas(Pole pole, String fi, String sv) {
        return QuestionPlan.of(IDEAS, pole, words(fi, sv));
    }

    private Words words(@Nullable String fi, @Nullable String sv) {
        return Words.of(languages.contains("fi") ? fi : null, languages.contains("sv") ? sv : null);
    }
}
