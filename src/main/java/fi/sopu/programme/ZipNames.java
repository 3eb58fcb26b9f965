package fi.sopu.programme;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names of what is in a zip, by its directory at the end (APPNOTE 4.3.12, 4.3.16), so that nothing is unpacked. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST = 20_000;
    private static final int WHERE = 16;
    private static final int NAME_LENGTH = 28;
    private static final int SHORT = 0xFFFF;

    private ZipNames() {
    }

    /** None of what is no zip, or a broken one as far as it can be read. */
    static List<String> of(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int at = directory(zip);
        while (at >= 0 && at <= content.length - ENTRY_LENGTH && zip.getInt(at) == ENTRY && names.size() < MOST) {
            int name = zip.getShort(at + NAME_LENGTH) & SHORT;
            int further = (zip.getShort(at + NAME_LENGTH + 2) & SHORT) + (zip.getShort(at + NAME_LENGTH + 4) & SHORT);
            if (at + ENTRY_LENGTH + name > content.length) {
                break;
            }
            names.add(new String(content, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + name + further;
        }
        return names;
    }

    /** Where the directory begins; -1 where there is none. */
    private static int directory(ByteBuffer zip) {
        int first = zip.limit() - END_LENGTH;
        for (int at = first; at >= 0 && at >= first - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END) {
                return zip.getInt(at + WHERE);
            }
        }
        return -1;
    }
}
