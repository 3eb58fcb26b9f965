package fi.sopu.provisioning.control;

import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.provisioning.BroughtGroupFacts;
import fi.sopu.provisioning.BroughtSheet;
import fi.sopu.provisioning.ScimDifference;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.entity.BroughtFields;
import fi.sopu.provisioning.entity.BroughtGroup;
import fi.sopu.provisioning.entity.BroughtRule;
import fi.sopu.provisioning.entity.BroughtSeat;
import fi.sopu.shared.Alphabet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an administrator sees of the logins by an IdP: whom its groups would give a role, and where it says something else than is kept. */
@ApplicationScoped
public class BroughtLook {

    @Inject
    BroughtRows rows;
    @Inject
    ProvisioningMembers members;
    @Inject
    Clock clock;

    public BroughtSheet sheet(IdpSheet idp) {
        Map<UUID, MemberSheet> sheets = members.sheets().stream().collect(Collectors.toMap(MemberSheet::id, Function.identity()));
        Map<UUID, List<BroughtSeat>> seats = rows.seats().stream().collect(Collectors.groupingBy(BroughtSeat::group));
        BroughtRule rule = rows.rule(idp.path()).orElseGet(() -> new BroughtRule(idp.path()));
        List<BroughtGroupFacts> groups = rows.groups(idp.path()).stream().sorted(Alphabet.by(BroughtGroup::value))
                .map(group -> facts(group, seats.getOrDefault(group.id(), List.of()), sheets)).toList();
        List<ScimDifference> differences = rows.fieldsFrom(idp.path()).stream().flatMap(told -> difference(told, sheets)).sorted(Alphabet.by(ScimDifference::name)).toList();
        return new BroughtSheet(idp.name(), idp.mapping(), rule.takesFields(), rule.attribute(), rule.seen(), groups, differences);
    }

    private BroughtGroupFacts facts(BroughtGroup group, List<BroughtSeat> seats, Map<UUID, MemberSheet> sheets) {
        LocalDate today = LocalDate.now(clock);
        List<MemberSheet> people = seats.stream().map(BroughtSeat::member).distinct().map(sheets::get).filter(Objects::nonNull).toList();
        List<String> lacking = people.stream().filter(member -> !BroughtByLogins.has(member, group.role(), today)).map(MemberSheet::name).sorted(Alphabet.by(name -> name))
                .toList();
        return new BroughtGroupFacts(group.id(), group.value(), group.role(), group.isLive(), lacking, people.size() - lacking.size());
    }

    private static Stream<ScimDifference> difference(BroughtFields told, Map<UUID, MemberSheet> sheets) {
        MemberSheet member = sheets.get(told.member());
        List<Why> whys = member == null ? List.of() : BroughtByLogins.differences(member, BroughtByLogins.Said.of(told));
        return member == null || whys.isEmpty() ? Stream.of()
                : Stream.of(new ScimDifference(told.id(), member.family() + " " + member.given(), whys, BroughtByLogins.isTakable(whys)));
    }
}
