package fi.sopu.mail.control;

import fi.sopu.mail.Letter.Part;
import fi.sopu.texts.Markup;
import fi.sopu.texts.TextStore;
import java.util.List;

/**
 * What a letter looks like, as HTML and as text: the same words in the same order from one description. Readable at 320 pixels and in the dark, with real headings and
 * the language said; no picture, no script, nothing from elsewhere, so that opening it tells nobody.
 *
 * @param language fi, sv or en
 * @param council  name in that language
 * @param links    where they lead
 */
public record LetterText(String language, String council, LetterLinks links, String title, List<Part> parts) {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;padding:16px;background:#f4f6f7;color:#16242e;font:17px/1.5 'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif}
            .letter{max-width:560px;margin:0 auto;padding:20px;background:#fff;border-radius:10px;overflow-wrap:break-word}
            .council{margin:0 0 12px;color:#52606b;font-size:15px}
            h1{margin:0 0 12px;font-size:24px;line-height:1.25}
            h2{margin:28px 0 8px;font-size:19px;line-height:1.3}
            p{margin:0 0 12px}
            .go{display:inline-block;padding:12px 20px;border-radius:10px;background:#0b5563;color:#fff;font-weight:bold;text-decoration:none}
            .foot{max-width:560px;margin:16px auto 0;padding:0 20px;color:#52606b;font-size:15px}
            .foot a{color:#0b5563}
            @media (prefers-color-scheme:dark){body{background:#10191f;color:#eef3f5}.letter{background:#1a262e}.council,.foot{color:#b4c1c9}.go{background:#8fd0dc;color:#0c1a20}.foot a{color:#8fd0dc}}
            """;

    public String html() {
        StringBuilder all = new StringBuilder(4096);
        all.append("<!DOCTYPE html>\n<html lang=\"").append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").append(Markup.escaped(title)).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<main class=\"letter\">\n")
                .append("<p class=\"council\">").append(Markup.escaped(council)).append("</p>\n<h1>").append(Markup.escaped(title)).append("</h1>\n");
        for (Part part : parts) {
            if (!isTitle(part)) {
                all.append("<h2>").append(Markup.escaped(part.heading())).append("</h2>\n");
            }
            part.lines().forEach(line -> all.append("<p>").append(Markup.escaped(line)).append("</p>\n"));
            if (!part.link().isEmpty()) {
                all.append("<p><a class=\"go\" href=\"").append(Markup.escaped(links.to(part.path()))).append("\">").append(Markup.escaped(part.link())).append("</a></p>\n");
            }
        }
        all.append("</main>\n<footer class=\"foot\">\n<p>").append(Markup.escaped(why())).append("</p>\n<p><a href=\"").append(Markup.escaped(links.to("/notice/mail")))
                .append("\">")
                .append(Markup.escaped(said("mail.foot.choose"))).append("</a></p>\n<p><a href=\"").append(Markup.escaped(links.off())).append("\">")
                .append(Markup.escaped(said("mail.foot.off")))
                .append("</a></p>\n</footer>\n</body>\n</html>\n");
        return all.toString();
    }

    public String text() {
        StringBuilder all = new StringBuilder(1024);
        all.append(council).append("\n\n").append(title).append("\n").append("=".repeat(Math.min(70, title.codePointCount(0, title.length())))).append("\n\n");
        for (Part part : parts) {
            if (!isTitle(part)) {
                all.append(part.heading()).append("\n").append("-".repeat(Math.min(70, part.heading().codePointCount(0, part.heading().length())))).append("\n\n");
            }
            part.lines().forEach(line -> all.append(line).append("\n\n"));
            if (!part.link().isEmpty()) {
                all.append(part.link()).append(":\n").append(links.to(part.path())).append("\n\n");
            }
        }
        return all.append("-- \n").append(why()).append("\n\n").append(said("mail.foot.choose")).append(":\n").append(links.to("/notice/mail")).append("\n\n")
                .append(said("mail.foot.off")).append(":\n").append(links.off()).append("\n").toString();
    }

    private String why() {
        return links.areOwn() ? said("mail.foot.own") + " " + said("mail.foot.why") : said("mail.foot.why");
    }

    private String said(String key) {
        return TextStore.text(language, key);
    }

    private boolean isTitle(Part part) {
        return part.heading().equals(title);
    }
}
