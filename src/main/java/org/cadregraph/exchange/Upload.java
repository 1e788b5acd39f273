package org.cadregraph.exchange;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A request that brings files: one as its body, or some as the parts {@code file} of a form; and its settings. */
final class Upload {

    private static final String PART = "file";
    private static final int LONGEST_NAME = 100;

    private final HttpServletRequest request;

    Upload(HttpServletRequest request) {
        this.request = request;
    }

    private boolean form() {
        return String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    /** @throws UnreadableFile when there is no file, or one that cannot be taken */
    void lay(Laying laying) throws IOException, ServletException {
        if (!form()) {
            laying.lay(request.getInputStream(), "a file without a name");
            return;
        }
        for (Part part : request.getParts()) {
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
        if (name.isEmpty()) {
            return "a file without a name";
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
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
        String value = form() ? request.getParameter(name) : query.getFirst(name);
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
