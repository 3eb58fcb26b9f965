package fi.sopu.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilFolderTest {

    @TempDir
    Path folder;

    @Test
    void saysWhoMustBeAbleToReadWhat() {
        String user = System.getProperty("user.name");
        String said = CouncilFolder.reason(new AccessDeniedException("/srv/councils/lappi.idp.xml"));
        assertTrue(said.contains("/srv/councils/lappi.idp.xml cannot be read") && said.contains("the user that Sopu runs as, " + user) && said.contains("chown " + user), said);
        assertEquals("/srv/x is not there", CouncilFolder.reason(new NoSuchFileException("/srv/x")));
        assertEquals("disk", CouncilFolder.reason(new IOException("disk")));
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws IOException {
        CouncilFolder councils = new CouncilFolder(folder);
        Path file = Files.writeString(folder.resolve("lappi.properties"), "contact.name=Aili");
        Files.writeString(folder.resolve("lappi.properties.part"), "half");
        assertEquals(1, councils.fresh().size());
        assertEquals(0, councils.fresh().size());
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        assertEquals(1, councils.fresh().size());
        assertEquals("Aili", CouncilFolder.read(file).getProperty("contact.name"));
    }
}
