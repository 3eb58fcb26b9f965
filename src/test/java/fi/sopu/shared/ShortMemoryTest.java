package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private long now;
    private int readings;
    private final ShortMemory<String, Integer> memory = new ShortMemory<>(2, 1000, new Clock() {
        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private int get(String key) {
        return memory.get(key, () -> ++readings);
    }

    @Test
    void aValueIsGoodForItsTime() {
        assertEquals(1, get("a"));
        now = 999;
        assertEquals(1, get("a"));
        now = 1000;
        assertEquals(2, get("a"));
    }

    @Test
    void whatIsPutRightIsNotReadAnew() {
        memory.change("a", value -> 9);
        assertEquals(1, get("a"), "nothing was remembered that could be put right");
        memory.change("a", value -> value + 8);
        assertEquals(9, get("a"));
        now = 1000;
        assertEquals(2, get("a"), "for as long as it would have been good");
    }

    @Test
    void whatIsForgottenIsReadAnewEvenIfItWasBeingRead() {
        assertEquals(1, get("a"));
        memory.forget("a");
        assertEquals(2, get("a"));
        now = 2000;
        assertEquals(7, memory.get("a", () -> {
            assertEquals(2, get("a"), "the others go on with the old one meanwhile");
            memory.forget("a");
            return 7;
        }));
        assertEquals(3, get("a"), "7 may have been read before the change");
    }

    @Test
    void aFailureIsNotRememberedNorIsNothing() {
        assertThrows(IllegalStateException.class, () -> memory.get("a", () -> {
            throw new IllegalStateException();
        }));
        assertEquals(null, memory.get("a", () -> null));
        assertEquals(1, get("a"));
        now = 2000;
        assertThrows(IllegalStateException.class, () -> memory.get("a", () -> {
            throw new IllegalStateException();
        }));
        assertEquals(2, get("a"));
    }

    @Test
    void thereAreNeverTooMany() {
        get("a");
        get("b");
        get("c");
        assertEquals(4, get("a"));
    }
}
