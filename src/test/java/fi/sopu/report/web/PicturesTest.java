package fi.sopu.report.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.AnswerTimes;
import fi.sopu.report.Samples;
import fi.sopu.report.web.DotWhisker.Frame;
import fi.sopu.report.web.DotWhisker.Mark;
import fi.sopu.report.web.DotWhisker.Row;
import fi.sopu.report.web.DotWhisker.Scale;
import fi.sopu.report.web.DotWhisker.Sign;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pictures of a report: well-formed whatever the words are, the same for all, nothing cut off. */
class PicturesTest {

    private static final String HOSTILE = "</text><script>alert('x')</script> \" onload=\"y\" & <b> ]]> &amp; \u0000\u0007\u202Egnirts\u202C \uD800 😀 \uFFFE "
            + "hallintosääntömuutosvalmistelutoimikuntakokouskäytäntöesitysluonnos";
    private static final List<Row> ROWS = List.of(
            row(1, "Esityslistan asiat on taustoitettu niin, että päätöksen vaikutukset ymmärtää", 0.78, 0.69, 0.85, "78 %"),
            row(2, HOSTILE, 0.5, 0, 1, "50 %"), row(3, "Máret ŋ đ ŧ Ǩ", 0.2, 0.2, 0.2, ""));
    private static final ShareBar.Names NAMES = new ShareBar.Names(List.of("Toteutuu", "Osittain", "Ei <toteudu>", "En osaa sanoa"), "90 %:n väli");

    @Test
    void everyPictureIsWellFormedAndHarmless() throws Exception {
        for (Mark mark : Mark.values()) {
            for (Scale scale : Scale.values()) {
                check(DotWhisker.draw(new Frame("q 1\"", HOSTILE, HOSTILE, mark, scale, "vähemmän <", "enemmän &", "keski\""), ROWS));
            }
        }
        check(ChanceBar.draw("c 1", HOSTILE, HOSTILE, new ChanceBar.Part(HOSTILE, 99), new ChanceBar.Part("B", 1)));
        check(TimeBars.draw("t 1", HOSTILE, HOSTILE, List.of(new TimeBars.Bar(0.5, 1, 3), new TimeBars.Bar(1, 2, 0), new TimeBars.Bar(2, 4, 9)),
                List.of(new TimeBars.Mark(2.5, HOSTILE), new TimeBars.Mark(9, "yli")), List.of(new TimeBars.Mark(1, "1 s"))));
        check(ShareBar.draw("s", ShareBar.Kind.KEPT, HOSTILE, HOSTILE, NAMES, List.of(
                new ShareBar.Row(1, HOSTILE, pieces(0.5, 0.2, 0.2, 0.1), 0.4, 0.6, "47 vastausta"),
                new ShareBar.Row(2, "Selvä", pieces(1.0, 0.0, 0.0, 0.0), Double.NaN, Double.NaN, ""),
                ShareBar.Row.told(3, "Liian harva", "Alle viisi vastausta"))));
        check(ShareBar.draw("l", ShareBar.Kind.LEVELS, HOSTILE, HOSTILE, new ShareBar.Names(List.of("1 <", "2", "3", "4", "5 = täysin samaa mieltä"), ""),
                List.of(new ShareBar.Row(1, HOSTILE, pieces(0.1, 0.2, 0.3, 0.2, 0.2), Double.NaN, Double.NaN, "90 vastausta"))));
    }

    private static void check(String pictures) throws Exception {
        Document document = parse(pictures);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        Set<String> ids = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertFalse(element.hasAttribute("style") || element.hasAttribute("onload"), "an attribute that the page's policy forbids");
            if (element.hasAttribute("id")) {
                assertTrue(ids.add(element.getAttribute("id")), "id twice: " + element.getAttribute("id"));
            }
        }
        NodeList svgs = document.getElementsByTagName("svg");
        assertEquals(2, svgs.getLength());
        for (int i = 0; i < 2; i++) {
            Element svg = (Element) svgs.item(i);
            assertEquals("img", svg.getAttribute("role"));
            for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(ids.contains(id));
            }
        }
    }

    @Test
    void everyWordOfALabelIsThere() throws Exception {
        String label = "Esityslistan asiat on taustoitettu niin, että päätöksen vaikutukset ymmärtää yhdellä lukemisella";
        Document document = parse(DotWhisker.draw(frame(Scale.SHARE), List.of(row(1, label, 0.5, 0.4, 0.6, ""))));
        assertTrue(document.getDocumentElement().getTextContent().contains(label));
    }

    @Test
    void linesKeepToTheirWidthAndLoseNoLetter() {
        for (String text : List.of(HOSTILE, "a", "", "hallintosääntömuutosvalmistelutoimikuntakokouskäytäntöesitysluonnos", "yksi kaksi kolme neljä viisi kuusi")) {
            List<String> lines = LabelLines.of(text, 120, 15);
            assertTrue(lines.size() >= 1);
            lines.forEach(line -> assertTrue(LabelLines.width(line, 15) <= 120, line));
            String letters = LabelLines.clean(text).replaceAll("[ -]", "");
            assertEquals(letters, String.join("", lines).replaceAll("[ -]", ""));
        }
    }

    @Test
    void dotsStandWhereTheirValuesAre() throws Exception {
        Document document = parse("<div>" + DotWhisker.wide(frame(Scale.SHARE), IntStream.range(0, 3)
                .mapToObj(i -> row(i + 1, "i", i / 2.0, i / 2.0, i / 2.0, "")).toList()) + "</div>");
        NodeList dots = document.getElementsByTagName("circle");
        double first = place(dots, 0), second = place(dots, 1), third = place(dots, 2);
        assertEquals((first + third) / 2, second, 0.11);
        assertTrue(first < second && third <= 600);
    }

    /** Each doubling is as wide as the next, and the highest bar is the most frequent time. */
    @Test
    void timesStandOnAnAxisOfDoublings() throws Exception {
        Document document = parse(TimeBars.draw("t", "t", "d", List.of(new TimeBars.Bar(1, 2, 2), new TimeBars.Bar(2, 4, 8), new TimeBars.Bar(4, 8, 4)),
                List.of(), List.of()));
        NodeList bars = document.getElementsByTagName("rect");
        assertEquals(6, bars.getLength(), "three in each drawing");
        List<Double> widths = IntStream.range(0, 3).mapToObj(i -> number(bars, i, "width")).toList();
        assertEquals(widths.get(0), widths.get(1), 0.11);
        assertEquals(widths.get(1), widths.get(2), 0.11);
        assertEquals(number(bars, 1, "height"), 2 * number(bars, 2, "height"), 0.11);
        assertEquals(number(bars, 2, "height"), 2 * number(bars, 0, "height"), 0.11);
        assertEquals("", TimeBars.draw("t", "t", "d", List.of(), List.of(), List.of()));
    }

    @Test
    void theQuickestAndTheSlowestAnswersAreDrawnToo() throws Exception {
        for (int bucket : List.of(0, 1, 2, AnswerTimes.BUCKETS - 1)) {
            String both = TimeBars.draw("t", "Ajat", "Kuvaus", Samples.times(bucket, 20), "puolet", "useimmat");
            check(both);
            assertEquals(2, parse(both).getElementsByTagName("rect").getLength(), "one bar in each drawing, bucket " + bucket);
        }
        assertEquals("", TimeBars.draw("t", "Ajat", "Kuvaus", Samples.times(5, 0), "puolet", "useimmat"));
    }

    @Test
    void logitsAreDrawnAroundZero() throws Exception {
        Document document = parse("<div>" + DotWhisker.wide(frame(Scale.LOGIT), List.of(row(1, "a", 3, 2, 4, ""), row(2, "b", 0, -1, 1, ""),
                row(3, "c", -3, -4, -2, ""))) + "</div>");
        NodeList dots = document.getElementsByTagName("circle");
        assertEquals(place(dots, 1), (place(dots, 0) + place(dots, 2)) / 2, 0.11);
    }

    @Test
    void whatIsNoIntervalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> row(1, "a", 0.5, 0.6, 0.7, ""));
        assertThrows(IllegalArgumentException.class, () -> row(1, "a", Double.NaN, 0, 1, ""));
        assertThrows(IllegalArgumentException.class, () -> row(1, "a", 1, 0, Double.POSITIVE_INFINITY, ""));
        assertThrows(IllegalArgumentException.class, () -> new ShareBar.Row(1, "a", pieces(0.5, 0.2, 0.2, 0.2), 0, 1, ""));
        assertEquals(0.5, row(1, "a", 0.5, 0.5, 0.5, "").value());
        assertEquals(4, new ShareBar.Row(1, "a", pieces(0.5, 0.2, 0.2, 0.1), 0, 1, "").pieces().size());
    }

    @Test
    void noRowsNoPicture() {
        assertEquals("", DotWhisker.draw(frame(Scale.SHARE), List.of()));
        assertEquals("", ShareBar.draw("s", ShareBar.Kind.KEPT, "t", "d", NAMES, List.of()));
    }

    /** By their shape, since they are printed in black and white. */
    @Test
    void beingAmongTheFirstHasASignOfItsOwn() throws Exception {
        Set<String> shapes = new HashSet<>();
        for (Sign sign : Sign.values()) {
            String both = DotWhisker.draw(frame(Scale.SHARE), List.of(new Row(1, "a", "3 ajatusta", 0.5, 0.4, 0.6, "50 %", sign)));
            check(both);
            NodeList groups = parse(both).getElementsByTagName("g");
            assertEquals(sign == Sign.NONE ? 0 : 2, groups.getLength(), "one in each drawing");
            shapes.add(groups.getLength() == 0 ? "" : shape((Element) groups.item(0)));
            assertTrue(both.contains("3 ajatusta"));
        }
        assertEquals(Sign.values().length, shapes.size());
    }

    private static String shape(Element sign) {
        Element path = (Element) sign.getElementsByTagName("path").item(0);
        return path.getAttribute("d");
    }

    private static Row row(int rank, String label, double value, double low, double high, String figure) {
        return new Row(rank, label, "", value, low, high, figure, Sign.NONE);
    }

    private static List<ShareBar.Piece> pieces(double... shares) {
        return DoubleStream.of(shares).mapToObj(share -> new ShareBar.Piece(share, Math.round(7 * share) + "")).toList();
    }

    private static Frame frame(Scale scale) {
        return new Frame("q", "Sijoitus", "Kuvaus", Mark.WANTED, scale, "vähemmän", "enemmän", "");
    }

    private static double number(NodeList elements, int at, String attribute) {
        return Double.parseDouble(((Element) elements.item(at)).getAttribute(attribute));
    }

    private static double place(NodeList dots, int at) {
        return Double.parseDouble(((Element) dots.item(at)).getAttribute("cx"));
    }

    private static Document parse(String markup) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader("<body>" + markup + "</body>")));
    }
}
