package fi.sopu.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a starting server over HTTP whether it is there yet. */
final class Web {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Web() {
    }

    record Answer(int status, String body) {

        static final Answer NONE = new Answer(0, "");
    }

    static Answer get(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException notYet) {
            return Answer.NONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", interrupted);
        }
    }
}
