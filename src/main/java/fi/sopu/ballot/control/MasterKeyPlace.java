package fi.sopu.ballot.control;

import java.io.IOException;
import java.nio.file.Path;

/** Whether the master key lies elsewhere than the keys that are wrapped under it. */
final class MasterKeyPlace {

    private MasterKeyPlace() {
    }

    /** @throws IllegalStateException when it does not, outside the demo; its words say what to do */
    static void check(Path keys, Path master, boolean demo) {
        if (!demo && real(master).startsWith(real(keys))) {
            throw new IllegalStateException("Sopu does not start: the master key " + master + " lies in the folder of the keys that are wrapped under it, " + keys
                    + ". Whoever gets that folder would have both. Make a folder elsewhere, best on another disk and in no backup, move master.key there if it is "
                    + "there already, and name it: SOPU_KEYS_MASTER=/another/folder/master.key");
        }
    }

    /** Where links lead, as far as there is anything. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}
