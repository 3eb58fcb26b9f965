package fi.sopu.ballot.control;

import java.nio.file.Path;
import java.util.UUID;

/** An open activity's keys, read as the server reads them, by somebody who holds its folders: benchmarks fill boxes with thousands of answers by them. */
public final class ReadKeys {

    private ReadKeys() {
    }

    /** @param data the folder of a server that scripts/run or a test has started */
    public static ActivityKeys of(Path data, int tenant, UUID activity) {
        return new KeyFiles(data.resolve("ballot-keys"), data.resolve("ballot-master/master.key")).find(tenant, activity).orElseThrow();
    }
}
