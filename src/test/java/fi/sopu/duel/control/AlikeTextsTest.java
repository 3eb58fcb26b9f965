package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The lists are two questions' ideas in Finnish and Swedish with, before each, a person's view of what it means ("-": what no other
 * means). The analyser, the trigrams, the weights and the threshold were chosen on wanted.tsv alone; unwanted.tsv was left aside for judging.
 */
class AlikeTextsTest {

    private record Said(String meaning, UUID id, Words words) {}

    private record Figures(double precision, double recall) {}

    /** Nine of ten suggested pairs are right; what is missed are synonyms, such as Kännykkä and Puhelin, which have no letters in common. */
    @Test
    void suggestsMostOfWhatAPersonWouldGroup() throws IOException {
        Figures judged = figures(read("unwanted.tsv"));
        assertTrue(judged.precision > 0.90, "precision " + judged.precision);
        assertTrue(judged.recall > 0.70, "recall " + judged.recall);
        Figures tuned = figures(read("wanted.tsv"));
        assertTrue(tuned.precision > 0.93 && tuned.recall > 0.98, "on what it was tuned on: " + tuned);
    }

    @Test
    void bringsTheClosestFirstAndAnIdeaInBothLanguagesBringsTheTwoTogether() {
        Map<UUID, Words> texts = new LinkedHashMap<>();
        UUID open = put(texts, "Avoin keskustelu", null);
        UUID honest = put(texts, "Avoin ja rehellinen keskustelu", "Öppen diskussion");
        UUID swedish = put(texts, null, "Öppna diskussioner");
        put(texts, "Pitkät kokoukset", "Långa möten");
        List<AlikeTexts.Alike> alike = AlikeTexts.among(texts, Map.of(), List.of());
        assertEquals(1, alike.size());
        assertNull(alike.get(0).group());
        assertEquals(Set.of(open, honest, swedish), Set.copyOf(alike.get(0).texts()));
        assertEquals(honest, alike.get(0).texts().get(0), "most like the others");
    }

    @Test
    void addsToAGroupAndLeavesGroupsAndWhatWasSaidToDifferAlone() {
        Map<UUID, Words> texts = new LinkedHashMap<>();
        UUID one = put(texts, "Kuunnellaan toisia", null);
        UUID other = put(texts, "Toisten kuunteleminen", null);
        UUID third = put(texts, "Kuuntelemme toisiamme", null);
        UUID fourth = put(texts, "Kuunnellaan toisiamme", null);
        UUID group = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        List<AlikeTexts.Alike> joins = AlikeTexts.among(texts, Map.of(group, Set.of(one, other)), List.of());
        assertEquals(group, joins.get(0).group());
        assertEquals(Set.of(third, fourth), Set.copyOf(joins.get(0).texts()));
        assertEquals(List.of(), AlikeTexts.among(texts, Map.of(group, Set.of(one, other), second, Set.of(third, fourth)), List.of()),
                "two groups are never merged");
        Set<Set<UUID>> apart = Set.of(Set.of(one, third), Set.of(other, third), Set.of(fourth, third));
        assertTrue(AlikeTexts.among(texts, Map.of(), apart).stream().noneMatch(alike -> alike.texts().contains(third)));
        assertTrue(AlikeTexts.among(texts, Map.of(), Set.of()).stream().anyMatch(alike -> alike.texts().contains(third)));
    }

    @Test
    void theMostThatAQuestionMayHoldIsCompared() throws IOException {
        Map<UUID, Words> texts = new HashMap<>();
        while (texts.size() < 500) {
            for (Said said : read("wanted.tsv")) {
                String more = " " + Integer.toString(7919 * (texts.size() + 1), 36);
                texts.put(UUID.randomUUID(), Words.of(said.words.getFi() == null ? null : said.words.getFi() + more,
                        said.words.getSv() == null ? null : said.words.getSv() + more));
            }
        }
        assertTrue(AlikeTexts.among(texts, Map.of(), List.of()).size() > 5);
    }

    private static UUID put(Map<UUID, Words> texts, String fi, String sv) {
        UUID id = UUID.randomUUID();
        texts.put(id, Words.of(fi, sv));
        return id;
    }

    private static List<Said> read(String file) throws IOException {
        List<Said> all = new ArrayList<>();
        try (var in = AlikeTextsTest.class.getResourceAsStream("/fi/sopu/duel/" + file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.split("\t");
                boolean fi = parts[1].equals("fi");
                all.add(new Said(parts[0], UUID.randomUUID(), Words.of(fi ? parts[2] : null, fi ? null : parts[2])));
            }
        }
        return all;
    }

    /** Over pairs of ideas: how many suggested ones are right, and how many right ones are suggested. */
    private static Figures figures(List<Said> all) {
        Map<UUID, Words> texts = new HashMap<>();
        all.forEach(said -> texts.put(said.id, said.words));
        Set<Set<UUID>> suggested = new HashSet<>();
        AlikeTexts.among(texts, Map.of(), List.of()).forEach(alike -> suggested.addAll(pairs(alike.texts())));
        Set<Set<UUID>> meant = new HashSet<>();
        for (String meaning : all.stream().map(Said::meaning).filter(m -> !m.equals("-")).distinct().toList()) {
            meant.addAll(pairs(all.stream().filter(said -> said.meaning.equals(meaning)).map(Said::id).toList()));
        }
        double right = suggested.stream().filter(meant::contains).count();
        return new Figures(right / suggested.size(), right / meant.size());
    }

    private static Set<Set<UUID>> pairs(List<UUID> ids) {
        Set<Set<UUID>> pairs = new HashSet<>();
        for (UUID one : ids) {
            ids.stream().filter(other -> !other.equals(one)).forEach(other -> pairs.add(Set.of(one, other)));
        }
        return pairs;
    }
}
