package fi.sopu.mail.boundary;

import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.boundary.EnteringByOwnLink;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Letter;
import fi.sopu.mail.MailManner;
import fi.sopu.mail.control.LetterLinks;
import fi.sopu.mail.control.MailQueue;
import fi.sopu.mail.control.OutgoingMail;
import fi.sopu.mail.control.Relay;
import fi.sopu.mail.entity.StoredManner;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Settings;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilFacts;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Addresses letters that never lie in the queue. */
@UseCase
public class AddressingLetters {

    @Inject
    MailQueue queue;
    @Inject
    FindingMembers members;
    @Inject
    EnteringByOwnLink entering;
    @Inject
    Relay relay;
    @Inject
    Settings settings;

    /**
     * Mails as they go to the relay, each with the Message-ID that it has whenever it is made of the same. An answer to one goes to the installation's own address: the council's
     * people are not to see from whom one comes.
     *
     * @param about  what the letters are about: makes their Message-IDs, with the member
     * @param beside members who might have got one: a way out, and a way in for whoever has no account, is made for all of them, so that the ways that there are do not tell who has
     */
    @Allowed(system = true)
    public List<OutgoingMail> address(CouncilFacts council, String about, List<Letter> letters, Collection<UUID> beside) {
        Map<UUID, UUID> exits = queue.exits(beside);
        Map<UUID, String> own = entering.forMails(beside);
        Map<UUID, MemberAddress> addresses = members.addresses(letters.stream().map(Letter::member).toList());
        String sender = queue.manner().map(StoredManner::manner).orElse(MailManner.USUAL).sender();
        String base = settings.url() + "/" + council.slug();
        List<OutgoingMail> mails = new ArrayList<>();
        for (Letter letter : letters) {
            MemberAddress to = addresses.get(letter.member());
            String name = council.name(letter.language());
            if (to != null && to.email() != null) {
                OutgoingMail.deliverable(to.email(), relay.takesUtf8())
                        .ifPresent(address -> mails.add(new OutgoingMail(id(about, to.id()), to.name(), address, sender.isEmpty() ? name : sender, "",
                                LetterLinks.of(base, Objects.requireNonNull(exits.get(to.id()), "each has one"), own.get(to.id())).letter(letter.language(), name, letter.title(),
                                        letter.parts()),
                                CalendarPart.NONE)));
            }
        }
        return mails;
    }

    static UUID id(String about, UUID member) {
        return UUID.nameUUIDFromBytes((about + " " + member).getBytes(StandardCharsets.UTF_8));
    }
}
