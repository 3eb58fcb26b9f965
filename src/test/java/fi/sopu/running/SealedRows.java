package fi.sopu.running;

import fi.sopu.launch.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens what lies in the boxes of open questions as somebody can who holds both the server and its keys: nobody else can even tell answers from ideas. */
public final class SealedRows {

    private static final int KEY = 32;
    private static final int NONCE = 12;

    private SealedRows() {
    }

    /**
     * How many answers of a council there are among the rows of "ballot".
     *
     * @param where condition on the rows
     */
    public static long answers(Stack stack, String slug, String where) {
        Path data = stack.data();
        Map<String, byte[]> keys = new HashMap<>();
        long answers = 0;
        try (Connection owner = Borrowed.of(stack.database())) {
            owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + slug + "'), false)");
            ResultSet rows = owner.createStatement().executeQuery("select tenant_id || '|' || activity_id, token::text, sealed from ballot where " + where);
            while (rows.next()) {
                String activity = rows.getString(1);
                if (!keys.containsKey(activity)) {
                    keys.put(activity, Arrays.copyOf(key(data, activity, "ballots"), KEY));
                }
                byte[] plain = opened(keys.get(activity), activity + "|" + rows.getString(2), rows.getBytes(3), 1);
                answers += plain[0] == 0 ? 1 : 0;
            }
            return answers;
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param activity council and activity, with a bar between */
    static byte[] key(Path data, String activity, String kind) throws IOException, GeneralSecurityException {
        byte[] master = Base64.getMimeDecoder().decode(Files.readAllBytes(data.resolve("ballot-master/master.key")));
        byte[] wrapped = Files.readAllBytes(data.resolve("ballot-keys").resolve(activity.replace('|', '-') + "." + kind));
        return opened(master, activity + "|" + kind, wrapped, 0);
    }

    private static byte[] opened(byte[] key, String about, byte[] sealed, int from) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, from, NONCE));
        cipher.updateAAD(about.getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
    }
}
