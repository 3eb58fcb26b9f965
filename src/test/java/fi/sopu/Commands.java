package fi.sopu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every button of every view, found in the views' own text with what they include: those that call a method of a page bean, and those of
 * the plain forms, which say in a word ({@code act}) what they do.
 */
final class Commands {

    private static final Pattern TAG = Pattern.compile("<([a-z]+:?[a-zA-Z]+)\\s((?:[^<>\"]|\"[^\"]*\")*)>");
    private static final Pattern CALL = Pattern.compile("(?:^|\\s)(?:faces:)?(action|actionListener|listener)=\"#\\{([a-zA-Z]+)\\.([a-zA-Z]+)");
    private static final Pattern ID = Pattern.compile("(?:^|\\s)(?:faces:)?id=\"([^\"]+)\"");
    private static final Pattern ACT = Pattern.compile("(?:^|\\s)name=\"act\" value=\"([^\"]+)\"");
    /** Acts that a message's button takes something back by, which the page names. */
    private static final Pattern UNDOES = Pattern.compile("<ui:param name=\"undoes\" value=\"([a-z ]+)\"/>");
    private static final Pattern WORD = Pattern.compile("'([a-z]+)'");
    /** Not pressed: done when the page is opened, which the lines of the pages ask. */
    private static final Set<String> OPENING = Set.of("f:viewAction", "f:event");

    /** Read once, since the views stay as they are while tests run. */
    private static List<Command> found;

    private Commands() {
    }

    /**
     * @param view path of the view, {@code /process/plan}
     * @param name the method that is called, or the word of a plain form's button
     * @param bean name of the bean whose method it is, or null for a plain form
     * @param id   the button's own id, or null for a plain form
     */
    record Command(String view, String name, String bean, String id) {

        boolean isPlain() {
            return bean == null;
        }

        String text() {
            return "DO " + view + " " + name;
        }
    }

    /** @throws IllegalStateException for a button that has no id of its own and so can not be asked */
    static synchronized List<Command> found() {
        if (found == null) {
            found = read();
        }
        return found;
    }

    private static List<Command> read() {
        Set<Command> found = new LinkedHashSet<>();
        for (Path view : Views.pages()) {
            found.addAll(of("/" + Views.FOLDER.relativize(view).toString().replace(".xhtml", ""), Views.whole(view)));
        }
        return List.copyOf(found);
    }

    /** The buttons of a view's text. */
    static Set<Command> of(String view, String text) {
        Set<Command> found = new LinkedHashSet<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            add(view, tag.group(1), tag.group(2), found);
        }
        Matcher undoes = UNDOES.matcher(text);
        while (undoes.find()) {
            Stream.of(undoes.group(1).split(" ")).forEach(word -> found.add(new Command(view, word, null, null)));
        }
        return found;
    }

    private static void add(String view, String tag, String attributes, Set<Command> found) {
        Matcher call = CALL.matcher(attributes);
        if (call.find() && !OPENING.contains(tag)) {
            Matcher id = ID.matcher(attributes);
            if (!id.find()) {
                throw new IllegalStateException("a button without an id in " + view + ": " + attributes);
            }
            found.add(new Command(view, call.group(3), call.group(2), id.group(1)));
        }
        Matcher act = ACT.matcher(attributes);
        if (act.find() && !tag.equals("input")) {
            words(act.group(1)).forEach(word -> found.add(new Command(view, word, null, null)));
        }
    }

    /** Of {@code up #{c.id}} the first word; of a value that chooses between two, both. */
    private static List<String> words(String value) {
        if (!value.startsWith("#{")) {
            return List.of(value.split(" ")[0]);
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(value.substring(0, value.indexOf('}')));
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }
}
