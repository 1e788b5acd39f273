package org.cadregraph.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.cadregraph.api.Entries;
import org.cadregraph.api.Name;
import org.cadregraph.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of names, apart from whose name it is.
 *
 * @param place where it stands
 * @param name absent when the row is at fault
 * @param fault why it is no name
 */
record NameRow(Place place, @Nullable Name name, @Nullable RowFault fault) {

    static NameRow read(SourceRow row, Place place) {
        try {
            row.check();
            Name name = new Name(row.required("name"), row.prose("note"), row.date("start_date"), row.date("end_date"));
            return new NameRow(place, name, null);
        } catch (RowFault fault) {
            return new NameRow(place, null, fault);
        }
    }

    /** The row as it is put aside. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(place.file());
            out.writeLong(place.line());
            out.writeInt(place.index());
            out.writeBoolean(name != null);
            if (name != null) {
                out.writeUTF(name.name());
                write(out, name.note());
                write(out, Entries.text(name.from()));
                write(out, Entries.text(name.to()));
            } else {
                RowFault told = Objects.requireNonNull(fault);
                out.writeUTF(told.field());
                write(out, told.value());
                out.writeUTF(told.reason());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static NameRow of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Place place = new Place(in.readUTF(), in.readLong(), in.readInt());
            return in.readBoolean()
                    ? new NameRow(place, new Name(in.readUTF(), text(in), date(in), date(in)), null)
                    : new NameRow(place, null, new RowFault(in.readUTF(), text(in), in.readUTF()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static @Nullable PartialDate date(DataInputStream in) throws IOException {
        String text = text(in);
        return text == null ? null : PartialDate.of(text);
    }
}
