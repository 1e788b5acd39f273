package org.cadregraph.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection to a GraphQL endpoint on this machine that is kept alive; as little work for the client as can be. */
final class HttpConnection implements AutoCloseable {

    private static final byte[] START = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final @Nullable String authorization;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) {
        this(port, null);
    }

    HttpConnection(int port, @Nullable String authorization) {
        this.port = port;
        this.authorization = authorization;
        try {
            socket = open();
            in = input(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket open() throws IOException {
        Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    private static InputStream input(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The bytes that ask for this body to be answered. */
    static byte[] request(String body, @Nullable String authorization) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes.length + (authorization == null ? "" : "\r\nAuthorization: " + authorization)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(bytes, 0, request, head.length, bytes.length);
        return request;
    }

    /**
     * Asks and reads the whole answer.
     *
     * @throws IllegalStateException when the answer has errors
     */
    byte[] ask(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            String status = line();
            int length = -1;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
                last |= lower.equals("connection: close");
            }
            byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
            for (int i = 0; i < START.length; i++) {
                if (body.length <= i || body[i] != START[i]) {
                    throw new IllegalStateException(status + " " + new String(body, StandardCharsets.UTF_8));
                }
            }
            // Servers let a connection answer so many requests and no more.
            if (last) {
                socket.close();
                socket = open();
                in = input(socket);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to this body, as a text. */
    String text(String body) {
        return new String(ask(request(body, authorization)), StandardCharsets.UTF_8);
    }

    private byte[] chunks() throws IOException {
        byte[] body = new byte[0];
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            byte[] chunk = in.readNBytes(size);
            byte[] longer = new byte[body.length + size];
            System.arraycopy(body, 0, longer, 0, body.length);
            System.arraycopy(chunk, 0, longer, body.length, size);
            body = longer;
            line();
        }
        line();
        return body;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
