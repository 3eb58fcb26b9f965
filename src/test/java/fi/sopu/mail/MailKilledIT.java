package fi.sopu.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.launch.Mailbox;
import fi.sopu.launch.Stack;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.SopuProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node is killed while it sends: nothing is lost, and whoever gets a mail twice gets it under one Message-ID. With more of them: scripts/bench mail. */
@ExtendWith(RunningSopu.class)
class MailKilledIT {

    private static final int MANY = 60;
    private static final int SOME = 15;

    @Test
    void aNodeIsKilledInTheMidstOfSending(Everything everything) throws Exception {
        Stack stack = everything.stack();
        Mailbox mailbox = stack.mailbox();
        OwnCouncil council = OwnCouncil.found(everything, "katkaistu");
        ManyMails mails = new ManyMails(council);
        mails.members(MANY);
        try (Page page = everything.browser().newPage()) {
            mails.queue(MANY);
            Eventually.holds(page, () -> mails.come(mailbox.all()).mails() >= SOME);
            SopuProcess.of(stack, stack.url()).kill();
            long sending = mails.count("state = 'SENDING'");
            long waiting = mails.count("state = 'DUE'");
            assertTrue(sending > 0 && waiting > 0, "it had claimed some: " + sending + ", and not all: " + waiting);
            stack.stopSopu();
            stack.startSopu();
            mails.claimsRunOut();
            Eventually.holds(page, () -> mails.count("state = 'SENT'") == MANY);
            ManyMails.Come come = mails.come(mailbox.all());
            assertEquals(MANY, come.people(), "none is lost");
            assertEquals(0, come.different(), "none twice as another");
            assertTrue(come.mails() <= MANY + 1, "one at most may have been sent and not noted: " + come);
        }
    }
}
