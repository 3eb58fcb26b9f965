package fi.sopu.charter.control;

import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.charter.ClauseDifference;
import fi.sopu.charter.ClauseDifference.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions clause by clause; a clause is the same one as long as its root is, however it was reworded or moved. */
public final class VersionComparison {

    private VersionComparison() {
    }

    /**
     * @param languages the languages to compare, the reader's own first; another one is left out where it is not in use
     * @return the newer version's clauses in their order, then those that are gone in the older one's order
     */
    public static List<ClauseDifference> of(List<SheetClause> older, List<SheetClause> newer, List<String> languages) {
        Map<UUID, SheetClause> before = older.stream().collect(Collectors.toMap(SheetClause::root, Function.identity()));
        Set<UUID> now = newer.stream().map(SheetClause::root).collect(Collectors.toSet());
        List<ClauseDifference> differences = new ArrayList<>();
        for (SheetClause clause : newer) {
            SheetClause was = before.get(clause.root());
            differences.add(new ClauseDifference(clause.number(), was == null ? 0 : was.number(), clause.avoid(), was != null && was.avoid() != clause.avoid(),
                    texts(was, clause, languages)));
        }
        older.stream().filter(was -> !now.contains(was.root()))
                .forEach(was -> differences.add(new ClauseDifference(0, was.number(), was.avoid(), false, texts(was, null, languages))));
        return differences;
    }

    private static List<Text> texts(@Nullable SheetClause was, @Nullable SheetClause is, List<String> languages) {
        return languages.stream().map(language -> new Text(language, Differences.between(text(was, language), text(is, language))))
                .filter(text -> !text.pieces().isEmpty()).toList();
    }

    private static @Nullable String text(@Nullable SheetClause clause, String language) {
        return clause == null ? null : "sv".equals(language) ? clause.text().getSv() : clause.text().getFi();
    }
}
