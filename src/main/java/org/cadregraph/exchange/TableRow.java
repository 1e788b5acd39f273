package org.cadregraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.cadregraph.api.Identifier;
import org.cadregraph.api.Name;
import org.cadregraph.api.Text;
import org.cadregraph.organisation.FormerParent;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table. An empty cell says that there is nothing; a column that the table does not have says nothing.
 * Several values in one cell stand apart by semicolons.
 */
final class TableRow extends SourceRow {

    private static final String BETWEEN_VALUES = ";";

    private final TableHead head;
    private final List<String> cells;

    TableRow(TableHead head, List<String> cells) {
        this.head = head;
        this.cells = cells;
    }

    List<String> cells() {
        return cells;
    }

    /** Whether nothing stands in it: spreadsheets leave such rows at the end. */
    boolean blank() {
        return cells.stream().allMatch(cell -> bare(cell).isEmpty());
    }

    @Override
    void check() {
        int columns = head.columns();
        boolean more = cells.stream().skip(columns).anyMatch(cell -> !bare(cell).isEmpty());
        if (cells.size() < columns || more) {
            throw new RowFault(
                    "(row)",
                    String.join(String.valueOf(head.separator()), cells),
                    "has " + cells.size() + " cells and the table " + columns
                            + " columns: a cell that has the separator, a quotation mark or a line end in it must stand"
                            + " in quotation marks");
        }
    }

    @Override
    RowFault fault(String field, String reason) {
        return new RowFault(field, raw(field), reason);
    }

    @Override
    @Nullable String idOrNull() {
        return Text.keptOrNull(raw(head.table().section() == Section.CADRE_NAMES ? "cadre_id" : "id"));
    }

    @Override
    boolean whole() {
        return false;
    }

    @Override
    Set<String> unsaid() {
        return head.unsaid();
    }

    @Override
    @Nullable String raw(String field) {
        int cell = head.cell(field);
        if (cell < 0 || cell >= cells.size()) {
            return null;
        }
        String text = bare(cells.get(cell));
        return text.isEmpty() ? null : text;
    }

    @Override
    boolean flag(String field) {
        String text = raw(field);
        if (text == null) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(field, "must be true or false");
        };
    }

    @Override
    @Nullable Integer count(String field) {
        String text = raw(field);
        if (text == null) {
            return null;
        }
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers that are too small.
        }
        throw fault(field, "must be a whole number from 1");
    }

    @Override
    List<String> texts(String field) {
        String text = raw(field);
        List<String> texts = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(BETWEEN_VALUES, -1)) {
                String kept = Text.keptOrNull(bare(part));
                if (kept != null && kept.length() > LONGEST) {
                    throw fault(field, "must be texts apart by ';', none longer than " + LONGEST);
                }
                if (kept != null) {
                    texts.add(kept);
                }
            }
        }
        return texts;
    }

    @Override
    List<Name> names() {
        return texts("other_names").stream()
                .map(name -> new Name(name, null, null, null))
                .toList();
    }

    @Override
    List<Identifier> identifiers() {
        return texts("identifiers").stream().map(this::identifier).toList();
    }

    /** The first colon is the one: codes may have others. */
    private Identifier identifier(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).strip();
        String code = text.substring(colon + 1).strip();
        if (scheme.isEmpty() || code.isEmpty()) {
            throw fault("identifiers", "must be identifiers as scheme:code, apart by ';'");
        }
        return new Identifier(scheme, code);
    }

    @Override
    List<FormerParent> formerParents() {
        return texts("former_parents").stream().map(this::formerParent).toList();
    }

    /** As an identifier is written, with the day on which it left in the place of the scheme. */
    private FormerParent formerParent(String text) {
        int colon = text.indexOf(':');
        String parent = text.substring(colon + 1).strip();
        if (colon < 0 || parent.isEmpty()) {
            throw fault("former_parents", "must be the day on which it left and an id, as 2025-07-01:id, apart by ';'");
        }
        return new FormerParent(
                parent, date("former_parents", text.substring(0, colon).strip()));
    }

    @Override
    <T> List<T> each(String field, Function<SourceRow, T> read) {
        return List.of();
    }

    /** Without what nobody sees at its ends: spaces of all kinds and marks of no width, which come by copying. */
    static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && unseen(text.charAt(start))) {
            start++;
        }
        while (start < end && unseen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean unseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
