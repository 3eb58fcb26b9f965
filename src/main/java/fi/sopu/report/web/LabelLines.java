package fi.sopu.report.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a label into lines that fit a width, since SVG text does not wrap by itself. The server has no font, so widths are those of Source Sans by kind of
 * letter, on the safe side. A word longer than the line is broken between letters; nothing is left out.
 */
final class LabelLines {

    private LabelLines() {
    }

    /** The lines, at least one; {@code width} and {@code size} in units of the drawing. */
    static List<String> of(String label, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(label).split(" ")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined, size) <= width) {
                line.setLength(0);
                line.append(joined);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(breakLong(word, width, size, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds full lines of a word that is too long and returns what is left of it. */
    private static String breakLong(String word, double width, double size, List<String> lines) {
        StringBuilder part = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            String more = part + Character.toString(letter);
            if (!part.isEmpty() && width(more + "-", size) > width) {
                boolean between = Character.isLetter(part.codePointBefore(part.length())) && Character.isLetter(letter);
                lines.add(between ? part + "-" : part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(letter);
        }
        return part.toString();
    }

    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(LabelLines::em).sum();
    }

    private static double em(int letter) {
        if (letter > 0x2E80) {
            return 1.3;
        }
        return switch (letter) {
            case ' ' -> 0.21;
            case 'i', 'j', 'l', 'I', '.', ',', ':', ';', '\'', '!', '|', '’' -> 0.28;
            case 'f', 't', 'r', '(', ')', '-', '/', '"', '”' -> 0.37;
            case 'm', 'w', 'M', 'W', '—', '%', '@' -> 0.87;
            default -> Character.isUpperCase(letter) ? 0.65 : Character.isDigit(letter) ? 0.51 : Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : 0.54;
        };
    }

    /** Without what XML forbids, without marks that turn the direction of writing, with single spaces. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || c == 0xA0) {
                kept.append(' ');
            } else if (c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF) && (c & 0xFFFE) != 0xFFFE
                    && !(c >= 0xFDD0 && c <= 0xFDEF) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069) && c != 0x200E && c != 0x200F) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().replaceAll(" +", " ").strip();
    }
}
