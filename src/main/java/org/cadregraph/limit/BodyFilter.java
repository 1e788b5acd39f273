package org.cadregraph.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a GraphQL request, up to its limit and within its time, before anything is done with it. Of any other
 * request it reads, as long, what was left unread when it is answered: an answer that comes before its request has been
 * sent would be lost.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final int CHUNK = 8_192;

    /** How much more than is allowed is read, so that its sender learns why it was refused. */
    private static final long UNREAD = 32_000_000;

    private final LimitProperties limits;
    private final String path;

    BodyFilter(LimitProperties limits, String path) {
        this.limits = limits;
        this.path = path;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long deadline = System.nanoTime() + limits.bodyTime().toNanos();
        if (!path.equals(request.getServletPath())) {
            chain.doFilter(request, response);
            if (!request.isAsyncStarted()) {
                drain(request, System.nanoTime() + limits.bodyTime().toNanos());
            }
            return;
        }
        byte @Nullable [] body;
        try {
            body = read(request, deadline);
        } catch (LimitError tooSlow) {
            refuse(request, response, HttpStatus.REQUEST_TIMEOUT, tooSlow);
            return;
        }
        if (body == null) {
            drain(request, deadline);
            LimitError tooLarge = new LimitError(
                    LimitCode.BODY_TOO_LARGE,
                    "The request's body is larger than %,d bytes (cadre.limits.body-size). Send less at once."
                            .formatted(limits.bodySize().toBytes()));
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLarge);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** The body; nothing when it is larger than it may be. */
    private byte @Nullable [] read(HttpServletRequest request, long deadline) throws IOException {
        long most = limits.bodySize().toBytes();
        if (request.getContentLengthLong() > most) {
            return null;
        }
        int length = (int) Math.max(32, request.getContentLengthLong());
        ByteArrayOutputStream body = new ByteArrayOutputStream(length);
        byte[] chunk = new byte[Math.min(length, CHUNK)];
        InputStream in = request.getInputStream();
        for (int count = next(in, chunk, deadline); count >= 0; count = next(in, chunk, deadline)) {
            if (body.size() + count > most) {
                return null;
            }
            body.write(chunk, 0, count);
        }
        return body.toByteArray();
    }

    private int next(InputStream in, byte[] chunk, long deadline) {
        try {
            int count = in.read(chunk);
            if (count < 0 || System.nanoTime() - deadline <= 0) {
                return count;
            }
        } catch (IOException lateOrCutOff) {
            logger.debug("A body ends before its end", lateOrCutOff);
        }
        throw new LimitError(
                LimitCode.BODY_TOO_SLOW,
                "The request's body did not arrive whole within "
                        + limits.bodyTime().toSeconds() + " seconds (cadre.limits.body-time)");
    }

    /** What does not come in time is not waited for: the connection is closed. */
    private void drain(HttpServletRequest request, long deadline) {
        try {
            InputStream in = request.getInputStream();
            byte[] chunk = new byte[CHUNK];
            long left = UNREAD;
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = next(in, chunk, deadline);
            }
        } catch (IOException | IllegalStateException | LimitError givenUp) {
            logger.debug("The rest of a body is not read", givenUp);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, LimitError error)
            throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Refusals.refuse(request, response, status, error, null);
    }
}
