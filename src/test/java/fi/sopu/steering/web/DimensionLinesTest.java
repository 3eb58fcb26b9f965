package fi.sopu.steering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Levels over rounds: in figures, and in a small picture. */
class DimensionLinesTest {

    private static Banded.Mean level(double mean) {
        return new Banded.Mean(new Estimate(mean, mean, mean, 9), Banded.Side.AS_IT_IS);
    }

    @Test
    void whatNearlyAllAnsweredAlikeIsABand() {
        DecimalFormat tenths = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        assertEquals("3.2", DimensionLines.written(level(3.2), tenths));
        assertEquals("≥ 4.9", DimensionLines.written(Banded.mean(new Estimate(5, 5, 5, 20), 1, 5), tenths));
        assertEquals("≤ 1.1", DimensionLines.written(Banded.mean(new Estimate(1, 1, 1, 20), 1, 5), tenths));
        assertEquals("–", DimensionLines.written(null, tenths));
    }

    @Test
    void goesFromTheFirstToTheLast() {
        String picture = DimensionLines.picture(List.of(level(1), level(5)));
        assertTrue(picture.contains("d=\"M6.0 30.0L90.0 6.0\""), picture);
        assertEquals(2, picture.split("<circle").length - 1);
    }

    @Test
    void aRoundThatIsNotToldIsLeftOut() {
        assertTrue(DimensionLines.picture(Arrays.asList(level(3), null, level(3))).contains("d=\"M6.0 18.0L90.0 18.0\""));
        assertEquals("", DimensionLines.picture(Arrays.asList(level(3), null)), "one point is no line");
    }
}
