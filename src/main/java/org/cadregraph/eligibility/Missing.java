package org.cadregraph.eligibility;

import org.cadregraph.rule.Language;
import org.cadregraph.rule.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a criterion lacks.
 *
 * @param detail which of several; absent where there is one
 * @param closed whether it may be on record, and whoever asks may not read it
 */
record Missing(FactKind kind, @Nullable String detail, boolean closed) {

    static Missing of(FactKind kind) {
        return new Missing(kind, null, false);
    }

    static Missing of(FactKind kind, String detail) {
        return new Missing(kind, detail, false);
    }

    static Missing closed(FactKind kind) {
        return new Missing(kind, null, true);
    }

    String in(Language language, Texts texts) {
        String name = texts.fact(kind).in(language) + (detail == null ? "" : " " + detail);
        return closed ? name + " (" + texts.phrase("closed").in(language) + ")" : name;
    }
}
