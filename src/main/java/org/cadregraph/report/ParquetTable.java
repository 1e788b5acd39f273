package org.cadregraph.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A table as Parquet. Every column may lack a value; what the report is stands in the file's own metadata. */
final class ParquetTable implements TableWriter {

    /** So much of the table is kept until it is written. */
    private static final long ROW_GROUP = 8L << 20;

    private static final int PAGE = 256 << 10;

    private final ParquetWriter<List<@Nullable Object>> writer;

    ParquetTable(OutputStream stream, TableHead head) throws IOException {
        List<ReportColumn> columns = head.report().columns();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("report", head.report().name());
        about.put("title", head.title());
        about.put("at", head.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        head.parameters().forEach((name, value) -> about.put("parameter." + name, value));
        writer = new Builder(new ParquetStream(stream), columns)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new GzipCodec())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP)
                .withPageSize(PAGE)
                .withDictionaryPageSize(PAGE)
                .withExtraMetaData(about)
                .build();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        writer.write(cells);
    }

    @Override
    public void end() throws IOException {
        writer.close();
    }

    private static Type type(ReportColumn column) {
        return switch (column.type()) {
            case TEXT, PARTIAL_DATE ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE_NUMBER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
        };
    }

    private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {

        private final List<ReportColumn> columns;

        Builder(OutputFile file, List<ReportColumn> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract there, though nothing here is configured by Hadoop
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(Configuration configuration) {
            return new Rows(columns);
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(columns);
        }
    }

    private static final class Rows extends WriteSupport<List<@Nullable Object>> {

        private final List<ReportColumn> columns;
        private @Nullable RecordConsumer consumer;

        Rows(List<ReportColumn> columns) {
            this.columns = columns;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract there, too
        public WriteContext init(Configuration configuration) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        private WriteContext context() {
            List<Type> types = new ArrayList<>();
            columns.forEach(column -> types.add(type(column)));
            return new WriteContext(new MessageType("row", types), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer rows) {
            consumer = rows;
        }

        @Override
        public void write(List<@Nullable Object> cells) {
            RecordConsumer rows = consumer;
            if (rows == null) {
                throw new IllegalStateException("No file to write to");
            }
            rows.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                @Nullable Object cell = cells.get(i);
                if (cell != null) {
                    ReportColumn column = columns.get(i);
                    rows.startField(column.name(), i);
                    value(rows, column.type(), cell);
                    rows.endField(column.name(), i);
                }
            }
            rows.endMessage();
        }

        private static void value(RecordConsumer rows, CellType type, Object cell) {
            switch (type) {
                case TEXT, PARTIAL_DATE -> rows.addBinary(Binary.fromString(String.valueOf(cell)));
                case WHOLE_NUMBER -> rows.addInteger(((Number) cell).intValue());
                case NUMBER -> rows.addDouble(((Number) cell).doubleValue());
                case FLAG -> rows.addBoolean((Boolean) cell);
                case DATE ->
                    rows.addInteger(Math.toIntExact(
                            LocalDate.parse(String.valueOf(cell)).toEpochDay()));
            }
        }
    }
}
