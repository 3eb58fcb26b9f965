package fi.sopu.charter.control;

import fi.sopu.charter.AdoptedCharter.AdoptedClause;
import fi.sopu.charter.AdoptedCharter.Practice;
import fi.sopu.charter.AdoptedCharter;
import fi.sopu.charter.CharterSheet.Adoption;
import fi.sopu.charter.CharterSheet.Comment;
import fi.sopu.charter.CharterSheet.Promise;
import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.CharterSheet.SheetSource;
import fi.sopu.charter.CharterSheet;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.ClauseSource;
import fi.sopu.charter.entity.Commitment;
import fi.sopu.charter.entity.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a version together from its rows, as a page or a public copy shows it. */
@ApplicationScoped
public class Sheets {

    @Inject
    Charters charters;
    @Inject
    Clock clock;

    /** @param reader whose own comments are marked, or null */
    public CharterSheet sheet(CharterVersion version, @Nullable UUID reader) {
        return sheet(charters.require(version.charter()), version, reader);
    }

    /** The same of a charter that is at hand. */
    public CharterSheet sheet(Charter charter, CharterVersion version, @Nullable UUID reader) {
        return sheet(charter, version, charters.remarksOf(version.id()), reader);
    }

    /** The same without what was said of its clauses while they were drafted. */
    public CharterSheet poster(Charter charter, CharterVersion version) {
        return sheet(charter, version, List.of(), null);
    }

    private CharterSheet sheet(Charter charter, CharterVersion version, List<Remark> remarks, @Nullable UUID reader) {
        Map<UUID, List<SheetSource>> sources = charters.sourcesOf(version.id()).stream().collect(Collectors.groupingBy(
                ClauseSource::clause, Collectors.mapping(s -> new SheetSource(s.id(), s.provenance()), Collectors.toList())));
        Map<UUID, List<Comment>> comments = remarks.stream().collect(Collectors.groupingBy(
                Remark::clause, Collectors.mapping(r -> new Comment(r.id(), r.name(), r.text(), r.saidAt(),
                        r.member().equals(reader)), Collectors.toList())));
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Promise>> promises = charters.commitments(charter.id()).stream().collect(Collectors.groupingBy(
                Commitment::root, Collectors.mapping(c -> promise(c, today), Collectors.toList())));
        List<SheetClause> present = new ArrayList<>();
        List<SheetClause> removed = new ArrayList<>();
        for (Clause clause : charters.everyClause(version.id())) {
            boolean gone = clause.isRemoved();
            if (!gone || !version.isAdopted()) {
                (gone ? removed : present).add(line(clause, gone ? 0 : present.size() + 1, sources, promises, comments));
            }
        }
        return new CharterSheet(version.id(), charter.id(), charter.process(), charter.body(), charter.title(),
                version.number(), version.status(), version.askedAt(), version.adoption(), present, removed);
    }

    /** Clauses by themselves, in their order, with nothing that belongs to them. */
    public static List<SheetClause> bare(List<Clause> clauses) {
        List<SheetClause> bare = new ArrayList<>();
        for (Clause clause : clauses) {
            bare.add(line(clause, bare.size() + 1, Map.of(), Map.of(), Map.of()));
        }
        return bare;
    }

    /** The same without anybody's name and without what was said of it. */
    public AdoptedCharter adopted(Charter charter, CharterVersion version) {
        Adoption how = version.requireAdopted();
        CharterSheet sheet = sheet(charter, version, List.of(), null);
        return new AdoptedCharter(sheet.charter(), sheet.id(), sheet.process(), sheet.body(), sheet.title(), sheet.number(),
                how.on(), how.meeting(), how.meetingName(), how.section(),
                sheet.clauses().stream().map(c -> new AdoptedClause(c.id(), c.root(), c.avoid(), c.number(), c.text(),
                        c.sources().stream().map(SheetSource::from).toList(),
                        c.promises().stream().map(p -> new Practice(p.what(), p.until(), p.doneOn())).toList())).toList());
    }

    private static SheetClause line(Clause clause, int number, Map<UUID, List<SheetSource>> sources,
            Map<UUID, List<Promise>> promises, Map<UUID, List<Comment>> comments) {
        return new SheetClause(clause.id(), clause.root(), clause.isAvoid(), number, clause.text(),
                sources.getOrDefault(clause.id(), List.of()), promises.getOrDefault(clause.root(), List.of()),
                comments.getOrDefault(clause.id(), List.of()));
    }

    private static Promise promise(Commitment c, LocalDate today) {
        return new Promise(c.id(), c.what(), c.who(), c.until(), c.doneOn(), c.isLate(today));
    }
}
