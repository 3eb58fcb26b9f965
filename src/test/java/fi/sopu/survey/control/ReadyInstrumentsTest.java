package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Wording;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadyInstrumentsTest {

    private final List<InstrumentSheet> all = new ReadyInstruments().all();

    @Test
    void thereIsOneForEachOccasion() {
        assertEquals(List.of("community-1", "council-1", "training-1", "impact-1"), all.stream().map(one -> one.facts().ready()).toList());
        assertEquals(7, all.get(0).dimensions().size(), "six, and all in all");
    }

    @Test
    void eachTextIsThereInThreeLanguages() {
        List<Wording> texts = all.stream().flatMap(one -> Stream.concat(Stream.of(one.facts().name(), one.about()), one.dimensions().stream()
                .flatMap(d -> Stream.concat(Stream.of(d.name()), d.statements().stream().map(s -> s.text()))))).toList();
        assertTrue(texts.size() > 80, texts.size() + " texts");
        texts.forEach(text -> {
            assertNotNull(text.getFi());
            assertNotNull(text.getSv());
            assertNotNull(text.getEn());
            assertEquals(3, Stream.of(text.getFi(), text.getSv(), text.getEn()).distinct().count(), text.getFi());
        });
    }

    /** Whoever agrees with everything is not told to be content. */
    @Test
    void mostDimensionsAskSomethingTheOtherWayRound() {
        List<DimensionSheet> long4 = all.get(0).dimensions().stream().filter(one -> !one.overall()).toList();
        assertEquals(6, long4.size());
        assertTrue(long4.stream().filter(one -> one.statements().stream().anyMatch(s -> s.reversed())).count() >= 5);
    }

    @Test
    void eachHasOneThatAsksAboutTheWholeAndNoneIsTooLong() {
        all.forEach(one -> {
            assertEquals(1, one.dimensions().stream().filter(DimensionSheet::overall).count(), one.facts().ready());
            assertTrue(one.dimensions().stream().allMatch(d -> !d.statements().isEmpty() && d.statements().size() <= Given.MOST));
        });
        assertEquals(all.stream().mapToLong(one -> one.dimensions().size()).sum(),
                all.stream().flatMap(one -> one.dimensions().stream()).map(DimensionSheet::lasting).distinct().count());
    }

    /** Rows of years ago are read with them. */
    @Test
    void theirIdsStay() {
        assertEquals(UUID.fromString("ded0926a-d781-3567-a5c7-d4dd1b1c1ef0"), all.get(0).id());
        assertEquals(UUID.fromString("d4f9484a-1dd8-3e42-a965-ad3780691cf4"), all.get(0).dimensions().get(0).lasting());
    }
}
