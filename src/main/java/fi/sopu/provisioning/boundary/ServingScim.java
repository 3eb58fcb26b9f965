package fi.sopu.provisioning.boundary;

import fi.sopu.provisioning.ScimAnswer;
import fi.sopu.provisioning.ScimHeard.What;
import fi.sopu.provisioning.ScimRefused;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.control.ScimRows;
import fi.sopu.provisioning.control.ScimTalk;
import fi.sopu.provisioning.entity.ScimCall;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Answering the council's directory, which comes by itself with a token: what it asks, and what it wants done, all of it or nothing. */
@UseCase
public class ServingScim {

    private static final Duration ONCE = Duration.ofMinutes(10);

    @Inject
    ScimRows rows;
    @Inject
    ScimTalk talk;
    @Inject
    Clock clock;

    /** Whether this token of this council is good now. Whether there is one is asked of nobody else: the token is the permission. */
    @Allowed(everyone = true)
    public boolean enter(String token) {
        String hash = Tokens.hash(token);
        return rows.tokenOf(hash).filter(one -> one.opens(hash, clock.instant())).map(one -> {
            one.use(clock.instant());
            return true;
        }).orElse(false);
    }

    /** What the directory asks. */
    @Allowed(system = true)
    public ScimAnswer read(String method, String url, String body, Map<String, String> headers) {
        return talk.answer(method, url, body, headers);
    }

    /**
     * What the directory wants done.
     *
     * @throws ScimRefused with the answer, when it is not done; nothing of it stays
     */
    @InTurn("KeepingMembers")
    @Allowed(system = true)
    public ScimAnswer write(String method, String url, String body, Map<String, String> headers) {
        ScimAnswer answer = talk.answer(method, url, body, headers);
        if (answer.isRefusal()) {
            throw new ScimRefused(answer);
        }
        return answer;
    }

    /**
     * Remembers what was refused, for the administrator; the same thing that anybody may cause once in ten minutes.
     *
     * @param who as the directory calls them, or the id of somebody of it
     */
    @Allowed(everyone = true)
    public void note(String who, Why why, boolean once) {
        if (!once || !rows.isTold(why.key(), clock.instant().minus(ONCE))) {
            Why kept = new Why(why.key(), why.arguments().stream().map(ScimTalk::kept).toList());
            rows.add(new ScimCall(clock.instant(), What.REFUSED, rows.person(who).map(ScimPerson::userName).orElse(ScimTalk.kept(who)), kept));
        }
    }

    void forgotten(@Observes Acted acted) {
        if (acted.act().equals("identity.memberForgotten") && acted.subject() != null) {
            rows.forget(acted.subject());
        }
    }
}
