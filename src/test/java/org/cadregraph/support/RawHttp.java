package org.cadregraph.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes as they are, also such as no client library would send. */
public final class RawHttp {

    private static final Pattern STATUS = Pattern.compile("\\AHTTP/1\\.1 (\\d{3})");
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");
    private static final int PATIENCE = 60_000;
    private static final int PACE = 250;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param status 0 when the connection was closed without an answer
     * @param code the first code that an error carries, or nothing
     */
    public record Answer(int status, String code, String text, long milliseconds) {}

    /** Sends all at once. */
    public Answer send(byte[] request) throws IOException {
        return exchange(request, false);
    }

    /** Sends the first half, and the rest byte by byte with pauses as long as the server lets it. */
    public Answer drip(byte[] request) throws IOException {
        return exchange(request, true);
    }

    private Answer exchange(byte[] request, boolean slowly) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            socket.setSoTimeout(slowly ? PACE : PATIENCE);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            try {
                int sent = slowly ? request.length / 2 : request.length;
                out.write(request, 0, sent);
                out.flush();
                byte[] chunk = new byte[8_192];
                boolean open = true;
                while (open) {
                    try {
                        int count = in.read(chunk);
                        open = count >= 0;
                        answer.write(chunk, 0, Math.max(0, count));
                    } catch (SocketTimeoutException pause) {
                        if (!slowly) {
                            throw pause;
                        }
                        if (sent < request.length) {
                            out.write(request[sent++]);
                        }
                    }
                }
            } catch (SocketTimeoutException never) {
                throw never;
            } catch (IOException cut) {
                // Cut off while sending: what came before it counts.
                answer.flush();
            }
        }
        String text = answer.toString(StandardCharsets.UTF_8);
        Matcher status = STATUS.matcher(text);
        Matcher code = CODE.matcher(text);
        return new Answer(
                status.find() ? Integer.parseInt(status.group(1)) : 0,
                code.find() ? code.group(1) : "",
                text,
                (System.nanoTime() - start) / 1_000_000);
    }
}
