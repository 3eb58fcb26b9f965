package fi.sopu.steering.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.MeasuredDimension;
import fi.sopu.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The small picture of levels over rounds. */
class DimensionLinesTest {

    private static MeasuredDimension level(double mean) {
        return new MeasuredDimension(UUID.randomUUID(), Words.of("Suunta", null), 1, 9, mean, mean, mean, List.of(1, 2, 3, 2, 1));
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
