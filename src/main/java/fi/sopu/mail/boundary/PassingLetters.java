package fi.sopu.mail.boundary;

import fi.sopu.mail.Letter;
import fi.sopu.mail.Passed;
import fi.sopu.mail.control.OutgoingMail;
import fi.sopu.mail.control.Relay;
import fi.sopu.mail.control.RelayTrouble;
import fi.sopu.shared.Allowed;
import fi.sopu.tenant.CouncilFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to the relay at once and keeps nothing of them, in no table, and in no log: for what nobody is to find out afterwards, namely to whom they went. Whoever calls
 * sees to it that each goes until it has gone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PassingLetters {

    private static final Logger LOG = Logger.getLogger(PassingLetters.class.getName());

    @Inject
    AddressingLetters addressing;
    @Inject
    Relay relay;

    /**
     * @param about  makes the Message-IDs, with the member: the same letter passed twice is known for the same
     * @param beside members who might have got one
     * @return by member, of all letters
     */
    @Allowed(system = true)
    public Map<UUID, Passed> pass(CouncilFacts council, String about, List<Letter> letters, Collection<UUID> beside) {
        Map<UUID, OutgoingMail> mails = addressing.address(council, about, letters, beside).stream().collect(Collectors.toMap(OutgoingMail::id, mail -> mail));
        Map<UUID, Passed> passed = new HashMap<>();
        try (Run run = new Run()) {
            for (Letter letter : letters) {
                OutgoingMail mail = mails.get(AddressingLetters.id(about, letter.member()));
                passed.put(letter.member(), mail == null ? Passed.DONE : run.pass(mail));
            }
        }
        return passed;
    }

    /** One line to the relay, opened when it is first needed and again after trouble. */
    private final class Run implements AutoCloseable {

        private Relay.@Nullable Line line;
        private boolean away;

        Passed pass(OutgoingMail mail) {
            if (away) {
                return Passed.AWAY;
            }
            try {
                if (line == null || !line.isOpen()) {
                    close();
                    line = relay.open();
                }
                relay.awaitTurn();
                line.send(mail);
                return Passed.DONE;
            } catch (RelayTrouble trouble) {
                away = trouble.kind() == RelayTrouble.Kind.AWAY;
                if (away) {
                    LOG.log(Level.WARNING, "letters of {0} wait, the relay is away: {1}", new Object[]{mail.text().links().base(), trouble.words()});
                }
                if (trouble.kind() == RelayTrouble.Kind.LATER) {
                    close();
                }
                return away ? Passed.AWAY : trouble.kind() == RelayTrouble.Kind.NEVER ? Passed.DONE : Passed.LATER;
            }
        }

        @Override
        public void close() {
            if (line != null) {
                line.close();
                line = null;
            }
        }
    }
}
