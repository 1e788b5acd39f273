package org.cadregraph.exchange;

import org.jspecify.annotations.Nullable;

/** Something about a row is not as it must be. Fields go by their Popolo names until it is told. */
final class RowFault extends RuntimeException {

    private static final int SHOWN = 100;

    private final String field;
    private final @Nullable String value;
    private final String reason;
    private final boolean withheld;

    /**
     * @param field the property at fault; a column where no property stands for it
     * @param value what stands there
     * @param reason what is wrong with it and what is expected
     */
    RowFault(String field, @Nullable String value, String reason) {
        this(field, value, reason, false);
    }

    private RowFault(String field, @Nullable String value, String reason, boolean withheld) {
        // A file may be full of them: they carry no stack trace.
        super(field + ": " + reason, null, false, false);
        this.field = field;
        this.value = shortened(value);
        this.reason = reason;
        this.withheld = withheld;
    }

    /** The row is about somebody who was erased. A report says where it stands, and none of its values. */
    static RowFault ofErased(String field) {
        return new RowFault(
                field,
                null,
                "is about a cadre who was erased: nothing about them may come back. Take the row out of the source",
                true);
    }

    /** Whether nothing of the row may be told. */
    boolean withheld() {
        return withheld;
    }

    String field() {
        return field;
    }

    /** What stands there, shortened. */
    @Nullable String value() {
        return value;
    }

    String reason() {
        return reason;
    }

    /** The fault as it is told: in the words of the file that the row is in. */
    RowProblem in(Section section, Form form, Place place, @Nullable String id) {
        return new RowProblem(
                form.list(section),
                place.file(),
                place.line(),
                place.index(),
                withheld ? null : shortened(id),
                form.field(section, field),
                value,
                reason);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text != null && text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
