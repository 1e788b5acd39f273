package org.cadregraph.report;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A table as one JSON object: what it is, its columns, and its rows as objects with a field for each column. */
final class JsonTable implements TableWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final List<ReportColumn> columns;
    private final JsonGenerator json;

    JsonTable(OutputStream stream, TableHead head) {
        columns = head.report().columns();
        json = JSON.createGenerator(stream);
        json.writeStartObject();
        json.writeStringProperty("report", head.report().name());
        json.writeStringProperty("title", head.title());
        json.writeStringProperty("at", head.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        json.writeObjectPropertyStart("parameters");
        head.parameters().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("columns");
        for (ReportColumn column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("title", column.title().in(head.language()));
            json.writeStringProperty("type", column.type().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            json.writePOJOProperty(columns.get(i).name(), cells.get(i));
        }
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
