package fi.sopu.survey.web;

import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.SmallestChange;
import fi.sopu.survey.boundary.KeepingInstruments;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The instruments that a stage can ask: the latest version of each. */
@Named
@RequestScoped
public class InstrumentChoices {

    @Inject
    KeepingInstruments keeping;
    @Inject
    ReadingCohorts cohorts;
    @Inject
    Texts texts;

    private @Nullable Map<String, String> choices;

    /** By its name as people choose it, its id as a text. */
    public Map<String, String> getAll() {
        if (choices == null) {
            List<InstrumentSheet> all = keeping.all();
            Set<Object> former = all.stream().filter(one -> one.former() != null).map(InstrumentSheet::former).collect(Collectors.toSet());
            Map<String, String> found = new LinkedHashMap<>();
            all.stream().filter(one -> !former.contains(one.id()) && one.statements() > 0).forEach(one -> found.put(name(one), one.id().toString()));
            choices = found;
        }
        return choices;
    }

    /** Whom a stage can ask beside everybody: target groups by name, their ids as texts. */
    public Map<String, String> getTargets() {
        Map<String, String> found = new LinkedHashMap<>();
        cohorts.all().forEach(one -> found.put(texts.of("survey.question.ofGroup", one.name().in(texts.language()), one.people()), one.id().toString()));
        return found;
    }

    /** The smallest changes that may matter, as they are written. */
    public Map<String, Double> getSteps() {
        Map<String, Double> steps = new LinkedHashMap<>();
        SmallestChange.STEPS.forEach(one -> steps.put(texts.of("survey.instrument.steps", one), one));
        return steps;
    }

    /** An instrument's name, with its version where it is not the first. */
    public String name(InstrumentSheet one) {
        String text = one.facts().name().in(texts.language());
        return one.facts().version() == 1 ? text : texts.of("survey.instrument.version", text, one.facts().version());
    }
}
