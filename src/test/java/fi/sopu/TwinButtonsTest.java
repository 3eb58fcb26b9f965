package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two buttons that stand beside each other, in a question or in a row of buttons, never have the same words in any language, nor one the beginning of the other's. */
class TwinButtonsTest {

    private static final Pattern QUESTION = Pattern.compile("<s:confirm\\b.*?</s:confirm>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<(div|p) class=\"(?:actions|row)[^\"]*\">.*?</\\1>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<(button|a)\\b[^>]*?(?:class=\"btn|type=\"submit|type=\"button)[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\bt(?:\\.of\\(|\\[)\\s*'([a-z]+\\.[A-Za-z0-9_.-]+)'");

    @Test
    void noTwoAnswersReadTheSame() {
        List<String> twins = new ArrayList<>();
        int looked = 0;
        for (Path view : Views.all()) {
            looked += look(view.getFileName().toString(), Views.read(view), twins);
        }
        assertTrue(looked > 60, "only " + looked);
        assertEquals(List.of(), twins);
    }

    @Test
    void whatIsPlantedIsSeen() {
        String cancel = "<button type=\"submit\">#{t['portal.cancel']}</button>";
        List<String> twins = new ArrayList<>();
        assertEquals(2, look("planted", "<s:confirm x=\"1\">" + cancel + "</s:confirm> <div class=\"row\">" + cancel + "<a class=\"btn\">#{t['portal.cancel']}</a></div>", twins));
        assertEquals(List.of("planted: portal.cancel twice", "planted: portal.cancel twice"), twins);
        assertTrue(alike("poista", "poista kaikki") && alike("poista kaikki", "poista") && !alike("poista", "poistaa"));
    }

    /** Adds what reads the same, and tells at how many questions and rows it has looked. */
    private static int look(String view, String text, List<String> twins) {
        int looked = 0;
        for (Matcher question = QUESTION.matcher(text); question.find(); looked++) {
            List<List<String>> buttons = buttons(question.group());
            buttons.add(List.of("portal.cancel"));
            compare(view, buttons, twins);
        }
        for (Matcher row = ROW.matcher(text); row.find(); looked++) {
            compare(view, buttons(row.group()), twins);
        }
        return looked;
    }

    /** The keys that each button may have as its words. */
    private static List<List<String>> buttons(String part) {
        List<List<String>> buttons = new ArrayList<>();
        for (Matcher button = BUTTON.matcher(part); button.find();) {
            String shown = button.group(2).replaceAll("<span class=\"sr-only\">.*?</span>", "");
            buttons.add(KEY.matcher(shown).results().map(key -> key.group(1)).toList());
        }
        return buttons;
    }

    private static void compare(String view, List<List<String>> buttons, List<String> twins) {
        for (int one = 0; one < buttons.size(); one++) {
            for (int other = one + 1; other < buttons.size(); other++) {
                for (String a : buttons.get(one)) {
                    for (String b : buttons.get(other)) {
                        Languages.ALL.stream().filter(language -> !a.equals(b) && alike(words(language, a), words(language, b)))
                                .forEach(language -> twins
                                        .add(view + " " + language + ": " + a + " and " + b + " (" + words(language, a) + ", " + words(language, b) + ")"));
                        if (a.equals(b)) {
                            twins.add(view + ": " + a + " twice");
                        }
                    }
                }
            }
        }
    }

    private static boolean alike(String one, String other) {
        return (one + " ").startsWith(other + " ") || (other + " ").startsWith(one + " ");
    }

    private static String words(String language, String key) {
        return TextStore.text(language, key).toLowerCase(Locale.ROOT).strip();
    }
}
