package fi.sopu.charter.control;

import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.ClauseDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two versions clause by clause; a clause is the same one as long as its root is, however it was reworded or moved. */
public final class VersionComparison {

    private VersionComparison() {
    }

    /** @return the newer version's clauses in their order, then those that are gone in the older one's order */
    public static List<ClauseDifference> of(List<SheetClause> older, List<SheetClause> newer, String language) {
        Map<UUID, SheetClause> before = older.stream().collect(Collectors.toMap(SheetClause::root, Function.identity()));
        Set<UUID> now = newer.stream().map(SheetClause::root).collect(Collectors.toSet());
        List<ClauseDifference> differences = new ArrayList<>();
        for (SheetClause clause : newer) {
            SheetClause was = before.get(clause.root());
            differences.add(new ClauseDifference(clause.number(), was == null ? 0 : was.number(),
                    Differences.between(was == null ? "" : was.text().in(language), clause.text().in(language))));
        }
        older.stream().filter(was -> !now.contains(was.root())).forEach(was -> differences.add(
                new ClauseDifference(0, was.number(), Differences.between(was.text().in(language), ""))));
        return differences;
    }
}
