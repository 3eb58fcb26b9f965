package fi.sopu.mail;

import fi.sopu.running.OwnCouncil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A council with many members and mail for each of them, and what of it has come: who got how many, and whether what came twice is known for the same. */
final class ManyMails {

    private final OwnCouncil council;

    ManyMails(OwnCouncil council) {
        this.council = council;
    }

    /**
     * What has come to this council's members.
     *
     * @param different people who got mails with different Message-IDs
     */
    record Come(int people, int mails, int different) {}

    void members(int many) {
        council.write("insert into member (tenant_id, id, given, family, email, language, source, name_source, email_source, language_source, group_source, key_source) "
                + "select ?, gen_random_uuid(), 'Testi', 'Jäsen ' || n, 'jasen' || n || ?, 'fi', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE', 'FILE' from generate_series(1, ?) n",
                council.tenant(), home(), many);
        // as the database has looked it over by itself where people did not come this very moment
        council.write("analyze member");
    }

    private String home() {
        return "@" + council.slug() + ".example";
    }

    /** One for each of so many members, due at once. */
    void queue(int many) {
        council.write(
                "insert into mail (tenant_id, id, member_id, purpose, language, title, content, calendar_method, calendar, state, tries, claim, next_at, created_at, trouble) "
                        + "select tenant_id, gen_random_uuid(), id, 'x', 'fi', 'Kokous', '[{\"heading\":\"Kokous\",\"lines\":[],\"link\":\"\",\"path\":\"/\"}]', '', '', 'DUE', 0, '', '2026-01-01', now(), '' "
                        + "from member where email like ? order by family limit ?",
                "%" + home(), many);
        hasten();
    }

    /** All that waits is due now, whatever the hour. */
    void hasten() {
        council.write("update mail set next_at = '2026-01-01' where state = 'DUE'");
        council.write("insert into mail_due (tenant_id, next_at, id) values (?, '2026-01-01', ?)", council.tenant(), UUID.randomUUID());
    }

    /** A lost node's claims run out after ten minutes, which nobody waits for here. */
    void claimsRunOut() {
        council.write("update mail set next_at = '2026-01-01' where state = 'SENDING'");
        hasten();
    }

    long count(String where) {
        return Long.parseLong(council.read("select count(*)::text from mail where " + where).get(0));
    }

    Come come(List<MimeMessage> received) {
        Map<String, Set<String>> ids = new HashMap<>();
        int all = 0;
        try {
            for (MimeMessage mail : received) {
                String whose = mail.getAllRecipients()[0].toString();
                if (whose.contains(home())) {
                    all++;
                    ids.computeIfAbsent(whose, one -> new HashSet<>()).add(mail.getMessageID());
                }
            }
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return new Come(ids.size(), all, (int) ids.values().stream().filter(each -> each.size() > 1).count());
    }
}
