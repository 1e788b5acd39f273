package org.cadregraph.exchange;

import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read; nothing of it was imported. The message says what, where and what to do. */
final class UnreadableFile extends RuntimeException {

    UnreadableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
