package fi.sopu.ballot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are in memory once, and no longer than their files are there. */
class KeptKeysTest {

    private static final UUID ACTIVITY = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();

    @TempDir
    Path folder;
    private Path keys;
    private KeyFiles files;
    private KeptKeys kept;
    private Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void open() {
        keys = folder.resolve("keys");
        files = new KeyFiles(keys, folder.resolve("master.key"));
        files.prepare();
        kept = new KeptKeys(files, clock);
        kept.create(1, ACTIVITY);
    }

    @Test
    void keysAreReadOnce() {
        ActivityKeys first = kept.find(1, ACTIVITY).orElseThrow();
        assertSame(first, kept.find(1, ACTIVITY).orElseThrow());
        assertTrue(kept.find(2, ACTIVITY).isEmpty());
    }

    @Test
    void whatAnotherNodeDestroysIsOverwrittenHere() {
        ActivityKeys here = kept.find(1, ACTIVITY).orElseThrow();
        String before = here.voter(MEMBER);
        new KeptKeys(files, Clock.systemUTC()).destroy(1, ACTIVITY);
        kept.sweep();
        assertEquals("ballot.keysMissing", assertThrows(Refused.class, () -> here.voter(MEMBER)).key(), "nothing is made with zeros");
        assertThrows(Refused.class, () -> here.seal(UUID.randomUUID(), MEMBER, ActivityKeys.Kind.ANSWER, new byte[1], 1));
        assertTrue(kept.find(1, ACTIVITY).isEmpty());
        assertTrue(!before.isEmpty());
    }

    @Test
    void aFolderThatIsAwayIsNoticedAndTheSameKeysComeBackWithIt() throws IOException {
        ActivityKeys before = kept.find(1, ACTIVITY).orElseThrow();
        String voter = before.voter(MEMBER);
        Files.move(keys, folder.resolve("away"));
        assertEquals("ballot.keysMissing", assertThrows(Refused.class, () -> kept.find(1, ACTIVITY)).key());
        assertThrows(Refused.class, () -> before.voter(MEMBER));
        Files.move(folder.resolve("away"), keys);
        ActivityKeys after = kept.find(1, ACTIVITY).orElseThrow();
        assertNotSame(before, after);
        assertEquals(voter, after.voter(MEMBER));
    }

    @Test
    void destroyingOverwritesAndWhoeverWasAnsweringHearsThatItIsClosed() {
        ActivityKeys mine = kept.find(1, ACTIVITY).orElseThrow();
        kept.destroy(1, ACTIVITY);
        assertEquals("ballot.closed", assertThrows(Refused.class, () -> mine.voter(MEMBER)).key());
    }

    @Test
    void keysThatNobodyUsesAreOverwrittenAfterHalfAnHour() {
        ActivityKeys first = kept.find(1, ACTIVITY).orElseThrow();
        now = now.plus(Duration.ofMinutes(29));
        assertSame(first, kept.find(1, ACTIVITY).orElseThrow(), "used again");
        now = now.plus(Duration.ofMinutes(30));
        assertFalse(kept.sweep());
        assertSame(first, kept.find(1, ACTIVITY).orElseThrow());
        now = now.plus(Duration.ofMinutes(30)).plusMillis(1);
        assertFalse(kept.sweep(), "no file is gone");
        assertThrows(Refused.class, () -> first.voter(MEMBER));
        ActivityKeys again = kept.find(1, ACTIVITY).orElseThrow();
        assertNotSame(first, again);
        assertEquals(43, again.voter(MEMBER).length(), "the same files, read anew");
    }

    @Test
    void sweepingSaysWhetherFilesAreGoneOrOthers() throws IOException {
        UUID other = UUID.randomUUID();
        kept.create(1, other);
        assertTrue(kept.find(1, ACTIVITY).isPresent());
        ActivityKeys stays = kept.find(1, other).orElseThrow();
        assertFalse(kept.sweep());
        files.destroy(1, ACTIVITY);
        assertTrue(kept.sweep());
        assertFalse(kept.sweep(), "said once");
        assertSame(stays, kept.find(1, other).orElseThrow());
        Files.setLastModifiedTime(folder.resolve("master.key"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertNotSame(stays, kept.find(1, other).orElseThrow(), "a file that is another now is read anew");
        assertThrows(Refused.class, () -> stays.voter(MEMBER));
    }
}
