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

/** Where a calendar asks for its member's days: no page, no cookie, no login. The address is the secret. */
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/feed/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    transient ServingFeeds serving;
    @Inject
    transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CouncilFacts council = (CouncilFacts) request.getAttribute(CouncilPath.COUNCIL);
        Object path = request.getAttribute(CouncilPath.PATH);
        Matcher asked = PATH.matcher(path == null ? "" : path.toString());
        Optional<UUID> member = council != null && asked.matches() ? serving.whose(asked.group(1)) : Optional.empty();
        Feed feed = null;
        if (council != null && member.isPresent()) {
            current.set(Actor.system(council.id(), council.slug()));
            feed = serving.feed(member.get()).orElse(null);
        }
        if (feed == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + feed.mark() + "\"";
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("X-Robots-Tag", "noindex");
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
}
