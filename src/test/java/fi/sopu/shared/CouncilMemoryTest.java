package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouncilMemoryTest {

    private static final UUID ID = new UUID(1, 2);
    private Actor here;
    private int readings;
    private final CouncilMemory<Integer> memory = new CouncilMemory<>(10, Long.MAX_VALUE, new CurrentActor() {
        @Override
        public Actor get() {
            return here;
        }
    }, Clock.systemUTC());

    private int at(int tenant) {
        here = Actor.anyone(tenant, "council-" + tenant, "fi");
        return memory.get(ID, () -> ++readings);
    }

    @Test
    void noCouncilFindsWhatAnotherHas() {
        assertEquals(1, at(1));
        assertEquals(2, at(2), "the same id, and not the same thing");
        assertEquals(1, at(1));
        memory.forget(1, ID);
        assertEquals(3, at(1));
        assertEquals(2, at(2), "not forgotten with the other's");
        memory.forgetAll();
        assertEquals(4, at(1));
        assertEquals(5, at(2));
    }
}
