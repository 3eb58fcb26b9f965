package fi.sopu.report.web;

import fi.sopu.report.Sentence;
import fi.sopu.report.StageResult;
import fi.sopu.shared.Words;
import fi.sopu.texts.TextStore;
import java.util.ArrayList;
import java.util.List;

/** Puts a result's sentences into the reader's language. */
final class Spoken {

    private static final int LONGEST = 140;

    private Spoken() {
    }

    /** What a result says, a sentence for each question that has something to show. */
    static List<String> all(StageResult result, String language) {
        return Sentences.of(result).stream().map(sentence -> of(sentence, language)).toList();
    }

    static String of(Sentence sentence, String language) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(list(sentence.ideas().stream().map(idea -> quoted(idea, language)).toList(), language));
        arguments.addAll(sentence.numbers());
        return TextStore.text(language, sentence.key(), arguments.toArray());
    }

    /** The idea in quotation marks, without its full stop, and shortened at a space when it is long. */
    static String quoted(Words idea, String language) {
        String text = idea.in(language).strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            String start = text.substring(0, text.offsetByCodePoints(0, LONGEST));
            int space = start.lastIndexOf(' ');
            text = (space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
        } else if (text.endsWith(".") && !text.endsWith("..")) {
            text = text.substring(0, text.length() - 1);
        }
        return language.equals("en") ? "“" + text + "”" : "”" + text + "”";
    }

    /** One; one and another; one, another and a third. */
    static String list(List<String> parts, String language) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String last = parts.get(parts.size() - 1);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + TextStore.text(language, "report.and") + " " + last;
    }
}
