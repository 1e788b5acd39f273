package org.cadregraph.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which records come in, and what each calls their lists and fields. */
enum Form {
    POPOLO("Popolo JSON") {
        @Override
        @Nullable String listOrNull(Section section) {
            return section.property();
        }

        @Override
        String field(Section section, String field) {
            return field;
        }
    },
    CSV("CSV") {
        @Override
        String listOrNull(Section section) {
            return Table.of(section).name();
        }

        @Override
        String field(Section section, String field) {
            return Table.of(section).column(field);
        }
    };

    private final String title;

    Form(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract @Nullable String listOrNull(Section section);

    /** What a list is called; one that the form does not have goes by its own name. */
    String list(Section section) {
        return Objects.requireNonNullElse(listOrNull(section), section.name());
    }

    /** What the field of a row is called that Popolo calls so. */
    abstract String field(Section section, String field);

    /** The lists that the form has. */
    List<Section> sections() {
        return Stream.of(Section.values())
                .filter(section -> listOrNull(section) != null)
                .toList();
    }
}
