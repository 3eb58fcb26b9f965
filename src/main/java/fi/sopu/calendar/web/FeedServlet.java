package fi.sopu.calendar.web;

import fi.sopu.calendar.Feed;
import fi.sopu.calendar.boundary.ServingFeeds;
import fi.sopu.portal.CouncilPath;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.tenant.CouncilFacts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a calendar asks for its member's days, whose address is the secret, or for a council's public meetings, whose address is no secret: no page, no cookie, no login. */
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/feed/([A-Za-z0-9_-]{43})\\.ics");
    private static final Pattern MEETINGS = Pattern.compile("/feed/meetings-(fi|sv|en)\\.ics");

    @Inject
    transient ServingFeeds serving;
    @Inject
    transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CouncilFacts council = (CouncilFacts) request.getAttribute(CouncilPath.COUNCIL);
        Object asked = request.getAttribute(CouncilPath.PATH);
        String path = asked == null ? "" : asked.toString();
        Matcher meetings = MEETINGS.matcher(path);
        boolean open = meetings.matches();
        Feed feed = council == null ? null : open ? serving.published(meetings.group(1)).orElse(null) : own(council, path);
        if (feed == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + feed.mark() + "\"";
        response.setHeader("Cache-Control", open ? "public, no-cache" : "private, no-cache");
        response.setHeader("ETag", tag);
        if (!open) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] text = feed.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=sopu.ics");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private @Nullable Feed own(CouncilFacts council, String path) {
        Matcher secret = PATH.matcher(path);
        Optional<UUID> member = secret.matches() ? serving.whose(secret.group(1)) : Optional.empty();
        if (member.isEmpty()) {
            return null;
        }
        current.set(Actor.system(council.id(), council.slug()));
        return serving.feed(member.get()).orElse(null);
    }
}
