package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void answersAreCountedByTheirKind() {
        assertEquals(new Tally(2, 1, 3, 1), Tally.of(List.of(Keeping.KEPT, Keeping.NOT_KEPT, Keeping.PARTLY, Keeping.KEPT, Keeping.NOT_KEPT, Keeping.CANT_SAY, Keeping.NOT_KEPT)));
        assertEquals(new Tally(0, 0, 0, 0), Tally.of(List.of()));
    }
}
