package org.cadregraph.exchange;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A request that brings files: one as its body, or some as the parts {@code file} of a form; and its settings. */
final class Upload {

    private static final String PART = "file";
    private static final String NAMELESS = "a file without a name";

    private final HttpServletRequest request;
    private final Collection<Part> parts;

    private Upload(HttpServletRequest request, Collection<Part> parts) {
        this.request = request;
        this.parts = parts;
    }

    /** @throws UnreadableFile when a form is not one, is cut off, or has too many parts */
    static Upload of(HttpServletRequest request) {
        if (!form(request)) {
            return new Upload(request, List.of());
        }
        try {
            return new Upload(request, request.getParts());
        } catch (IOException | ServletException | IllegalStateException e) {
            throw new UnreadableFile(
                    "The form cannot be read: it is cut off, is no multipart/form-data, or has too many parts", e);
        }
    }

    private static boolean form(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    /** @throws UnreadableFile when there is no file, or one that cannot be taken */
    void lay(Laying laying) throws IOException {
        if (!form(request)) {
            laying.lay(request.getInputStream(), NAMELESS);
            return;
        }
        for (Part part : parts) {
            if (part.getName().equals(PART)) {
                try (InputStream content = part.getInputStream()) {
                    laying.lay(content, name(part.getSubmittedFileName()));
                }
            }
        }
        if (laying.files().isEmpty()) {
            throw new UnreadableFile(
                    "The form has no part 'file': send it so, for instance: curl -F file=@data.json", null);
        }
    }

    /** The name by itself: some clients send the folders of their machine with it. */
    private static String name(@Nullable String submitted) {
        String name = Objects.requireNonNullElse(submitted, "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? NAMELESS : name;
    }

    /**
     * A setting from the address, or from a field of a form with parts. The fields of a plain form are not looked at: to
     * ask for them would have the request take the file for them.
     */
    boolean flag(String name) {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        String value = form(request) ? request.getParameter(name) : query.getFirst(name);
        if (query.containsKey(name) && (value == null || value.isEmpty())) {
            return true;
        }
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw new UnreadableFile("'" + name + "' must be true or false, not '" + value + "'", null);
        }
        return true;
    }
}
