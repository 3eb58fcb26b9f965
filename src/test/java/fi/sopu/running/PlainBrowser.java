package fi.sopu.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen or a script: it keeps cookies, follows no redirect, and presses a button with all that its form holds. What a
 * form leaves empty it fills in, so that an act is not refused for a missing word. It lets a test post by hand what no page offers.
 */
public final class PlainBrowser {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<(input|button)\\b([^>]*)>|<(textarea|select)\\b([^>]*)>(.*?)</\\3>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern NONCE = Pattern.compile("<script[^>]* nonce=\"([^\"]+)\"");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    /** The page's own script puts it into every form: without it the page can not be shown again. */
    private static final String NONCE_FIELD = "primefaces.nonce";
    private static final List<String> STATE = List.of(VIEW_STATE, NONCE_FIELD);

    /** Tests press with one browser several times at once. */
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    /** @param logins cookies as a request carries them, {@code name=value}, of one council or several */
    public PlainBrowser(String... logins) {
        for (String login : logins) {
            for (String cookie : login.split("; ")) {
                keep(cookie);
            }
        }
    }

    /** A field or a button of a form, with what would be sent. */
    public record Field(String name, String value) {

        /** Whether this is its name, with or without the forms that it lies in, and what a day or a person adds to it. */
        public boolean is(String wanted) {
            String plain = name.replaceFirst("_h?input$", "");
            return plain.equals(wanted) || plain.endsWith(":" + wanted);
        }
    }

    /** A button: its own name and value, the form's fields, and where the form goes. */
    public record Button(String name, String value, String address, List<Field> fields) {

        /** The same button with these fields filled in: name and value in turn; a name may leave out the forms that it lies in. Others stay. */
        public Button with(String... typed) {
            return new Button(name, value, address, fields.stream().map(field -> {
                for (int at = 0; at < typed.length; at += 2) {
                    if (field.is(typed[at])) {
                        return new Field(field.name, typed[at + 1]);
                    }
                }
                return field;
            }).toList());
        }

        /** The same button without the page's view state: what another site could make of it. */
        public Button withoutState() {
            return new Button(name, value, address, fields.stream().filter(field -> !STATE.contains(field.name)).toList());
        }

        /** The same button and words, with the state of another page of the same view. */
        public Button withStateOf(Button other) {
            List<Field> mixed = new ArrayList<>(withoutState().fields);
            other.fields.stream().filter(field -> STATE.contains(field.name)).forEach(mixed::add);
            return new Button(name, value, address, mixed);
        }

        /** Another button in the same form: one that the page may not show. */
        public Button as(String otherName, String otherValue, Field... more) {
            List<Field> all = new ArrayList<>(List.of(more));
            all.addAll(fields);
            return new Button(otherName, otherValue, address, all);
        }

        /** The same with other words in every value and in the address. */
        public Button with(UnaryOperator<String> words) {
            return new Button(name, words.apply(value), words.apply(address), fields.stream().map(field -> new Field(field.name, words.apply(field.value))).toList());
        }

        public Button at(String other) {
            return new Button(name, value, other, fields);
        }

        String encoded() {
            List<Field> all = new ArrayList<>(fields);
            all.add(new Field(name, value));
            return all.stream().map(field -> encode(field.name) + "=" + encode(field.value)).collect(Collectors.joining("&"));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** What came: the status, where to look instead, the page. */
    public record Answer(int status, String location, String body, String address) {

        /** Every button that the page has, each with its form. */
        public List<Button> buttons() {
            List<Button> buttons = new ArrayList<>();
            Matcher form = FORM.matcher(body);
            Matcher nonce = NONCE.matcher(body);
            String value = nonce.find() ? nonce.group(1) : null;
            while (form.find()) {
                String target = URI.create(address).resolve(attribute(form.group(1), "action", "")).toString();
                List<Field> fields = new ArrayList<>();
                List<Field> pressed = new ArrayList<>();
                Matcher control = CONTROL.matcher(form.group(2));
                while (control.find()) {
                    read(control, fields, pressed);
                }
                if (value != null && fields.stream().anyMatch(field -> field.name.equals(VIEW_STATE))) {
                    fields.add(new Field(NONCE_FIELD, value));
                }
                pressed.forEach(button -> buttons.add(new Button(button.name, button.value, target, fields)));
            }
            return buttons;
        }

        public Button button(Predicate<Button> which) {
            return buttons().stream().filter(which).findFirst().orElse(null);
        }

        private static void read(Matcher control, List<Field> fields, List<Field> pressed) {
            String tag = control.group(1) != null ? control.group(1) : control.group(3);
            String attributes = control.group(2) != null ? control.group(2) : control.group(4);
            String name = attribute(attributes, "name", null);
            String type = attribute(attributes, "type", "text");
            if (name == null || attributes.matches("(?s).*\\bdisabled\\b.*")) {
                return;
            }
            if (tag.equals("button") || type.equals("submit")) {
                if (!type.equals("button")) {
                    pressed.add(new Field(name, attribute(attributes, "value", "")));
                }
            } else if (!type.equals("radio") || attributes.contains("checked") || fields.stream().noneMatch(field -> field.name.equals(name))) {
                fields.add(new Field(name, tag.equals("select") ? chosen(control.group(5)) : typed(tag, type, name, attributes, control.group(5))));
            }
        }

        private static String typed(String tag, String type, String name, String attributes, String inner) {
            String value = tag.equals("textarea") ? unescaped(inner).strip() : attribute(attributes, "value", type.equals("checkbox") ? "on" : "");
            return !value.isEmpty() ? value : switch (type) {
                case "hidden" -> "";
                case "text" -> attributes.contains("data-day") ? "1.12.2026" : attributes.contains("decimal") ? name.matches(".*ends\\d*") ? "18.00" : "17.00" : "Ajatus";
                case "date" -> "2026-12-01";
                case "email" -> "joku@esimerkki.example";
                case "number" -> "5";
                case "url", "time" -> "";
                default -> "Ajatus";
            };
        }

        private static String chosen(String options) {
            String chosen = "";
            Matcher option = OPTION.matcher(options);
            while (option.find()) {
                String value = attribute(option.group(1), "value", "");
                if (option.group(1).contains("selected")) {
                    return value;
                }
                chosen = chosen.isEmpty() ? value : chosen;
            }
            return chosen;
        }
    }

    private static String attribute(String attributes, String name, String otherwise) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? unescaped(found.group(1)) : otherwise;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#34;", "\"").replace("&#10;", "\n").replace("&amp;", "&");
    }

    public Answer open(String address) {
        return send(address, HttpRequest.newBuilder(URI.create(address)).GET());
    }

    public Answer press(Button button) {
        return send(button.address, HttpRequest.newBuilder(URI.create(button.address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(button.encoded())));
    }

    /** What a link could do: the same words in an address. */
    public Answer ask(Button button) {
        return open(button.address + (button.address.contains("?") ? "&" : "?") + button.encoded());
    }

    /** All its cookies, as a request carries them. */
    public String cookies() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private Answer send(String address, HttpRequest.Builder request) {
        request.header("Accept-Language", "fi");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie.split(";", 2)[0]));
            return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(null), answer.body(), address);
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] halves = cookie.split("=", 2);
        cookies.put(halves[0], halves[1]);
    }
}
