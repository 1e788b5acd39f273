package org.cadregraph.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of GraphQL over WebSocket that sends what a test wants and waits for what comes. */
public final class SocketReader implements AutoCloseable, WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long SECONDS = 60;

    private record Close(int code, String reason) {}

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Close> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    private SocketReader() {}

    /** Begins a connection. */
    public static SocketReader of(String address, @Nullable String authorization) {
        WebSocket.Builder beginning = CLIENT.newWebSocketBuilder();
        if (authorization != null) {
            beginning.header("Authorization", authorization);
        }
        return of(address, beginning);
    }

    /** Begins a connection as the page in a browser does, with its cookies. */
    public static SocketReader inBrowser(String address, HttpClient browser) {
        return of(address, browser.newWebSocketBuilder());
    }

    private static SocketReader of(String address, WebSocket.Builder beginning) {
        SocketReader reader = new SocketReader();
        reader.socket = beginning
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(address.replaceFirst("http", "ws") + "/graphql"), reader)
                .join();
        return reader;
    }

    /** Sends the first message. */
    public void begin(Map<String, ?> payload) {
        send(Map.of("type", "connection_init", "payload", payload));
    }

    /** Sends the first message, and sees that it is acknowledged. */
    public void signIn(Map<String, ?> payload) throws InterruptedException {
        begin(payload);
        assertThat(next().path("type").stringValue()).isEqualTo("connection_ack");
    }

    public void subscribe(String id, String document) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document)));
    }

    private void send(Map<String, ?> message) {
        if (!closed.isDone()) {
            Objects.requireNonNull(socket)
                    .sendText(JSON.writeValueAsString(message), true)
                    .handle((sent, gone) -> sent)
                    .join();
        }
    }

    /** The next message but those that only ask whether somebody is there. */
    public JsonNode next() throws InterruptedException {
        JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("a message; closed: %s", closed).isNotNull();
        return message.path("type").stringValue().equals("ping") ? next() : message;
    }

    /** With which code the server ended the connection. It waits for it. */
    public int closed() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS).code();
    }

    /** What it said then. */
    public String reason() throws Exception {
        return closed.get(SECONDS, TimeUnit.SECONDS).reason();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Close(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
