package org.cadregraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Files and archives as they are sent, with and without tricks. */
class LayingTest {

    private static final String CADRES = "id,name,gender\na,Đỗ Thị Ánh,female\n";
    private static final ImportProperties LIMITS = new ImportProperties(null, DataSize.ofMegabytes(20), 50, 4);

    @TempDir
    private Path directory;

    private SpoolFolder folder;
    private Laying laying;

    @BeforeEach
    void folder() {
        folder = SpoolFolder.create(directory.resolve("one"));
        laying = new Laying(folder, LIMITS);
    }

    @AfterEach
    void release() {
        folder.delete();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void filesAndArchivesLieUnpackedInTheirOrder() throws IOException {
        lay(bytes(CADRES), "a.csv");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("data/", new byte[0]);
        entries.put("data/organisations.csv", bytes("id,name,parent_id\n"));
        entries.put("__MACOSX/data/._organisations.csv", bytes("junk"));
        entries.put(".DS_Store", bytes("junk"));
        entries.put("data\\chức danh.csv", bytes("id,organisation_id,title\n"));
        lay(zip(entries), "set.zip");
        lay(gzip(bytes("cadre_id,name\n")), "names.csv.gz");
        assertThat(laying.files())
                .extracting(LaidFile::name)
                .containsExactly("a.csv", "data/organisations.csv", "data\\chức danh.csv", "names.csv.gz");
        assertThat(Files.getPosixFilePermissions(directory.resolve("one")))
                .as("the files are about people")
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(laying.files().getFirst().path()).hasContent(CADRES);
        assertThat(laying.files().getLast().path()).hasContent("cadre_id,name\n");
        assertThat(laying.files())
                .allSatisfy(file -> assertThat(file.path().getParent()).isEqualTo(directory.resolve("one")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../cadres.csv",
                "data/../../cadres.csv",
                "..\\cadres.csv",
                "/etc/cadres.csv",
                "\\\\host\\cadres.csv",
                "C:\\cadres.csv",
                "cadres\0.csv"
            })
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) {
        refused(zip(Map.of(name, bytes(CADRES))), "leads out of it");
        assertThat(directory.resolve("one")).isDirectoryNotContaining("glob:**cadres.csv");
        assertThat(directory.resolveSibling("cadres.csv")).doesNotExist();
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        refused(zip(Map.of("a.csv", new byte[15_000_000])), "unpacks to more than 50 times");
        refused(gzip(new byte[15_000_000]), "unpacks to more than 50 times");
    }

    @Test
    void manySmallBombsAreOne() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            entries.put(name, repetitive());
        }
        refused(zip(entries), "unpacks to more than 50 times");
    }

    private static byte[] repetitive() {
        byte[] text = new byte[900_000];
        Arrays.fill(text, (byte) 'x');
        return text;
    }

    @Test
    void moreThanTheLimitIsRefusedHoweverItComes() throws IOException {
        byte[] half = new byte[11_000_000];
        new Random(7).nextBytes(half);
        half[0] = 'i';
        half[1] = 'd';
        lay(half, "a.csv");
        refused(half, "more than 20 MB");
    }

    @Test
    void tooManyFilesAreRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int n = 0; n < 5; n++) {
            entries.put(n + ".csv", bytes(CADRES));
        }
        refused(zip(entries), "more than 4 files");
    }

    @Test
    void aDirectoryThatWouldFillTheMemoryIsNotRead() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int n = 0; n < 70_000; n++) {
            entries.put(n + ".csv", new byte[0]);
        }
        refused(zip(entries), "packs too many files");
    }

    @Test
    void anArchiveWithinAnArchiveIsRefused() {
        refused(zip(Map.of("inner.csv", zip(Map.of("a.csv", bytes(CADRES))))), "archive within an archive");
        refused(zip(Map.of("inner.csv", gzip(bytes(CADRES)))), "archive within an archive");
        refused(gzip(gzip(bytes(CADRES))), "archive within an archive");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        byte[] zip = zip(new LinkedHashMap<>(Map.of("aaaa.csv", bytes(CADRES), "bbbb.csv", bytes(CADRES))));
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("bbbb.csv", "aaaa.csv");
        refused(text.getBytes(StandardCharsets.ISO_8859_1), "two files 'aaaa.csv'");
    }

    @Test
    void damagedArchivesAreRefused() {
        byte[] zip = zip(Map.of("cadres.csv", bytes(CADRES.repeat(50))));
        refused(Arrays.copyOf(zip, zip.length - 30), "damaged or encrypted zip");
        byte[] flipped = zip.clone();
        flipped[60] ^= 0x55;
        refused(flipped, "damaged or encrypted zip");
        byte[] gzip = gzip(bytes(CADRES.repeat(50)));
        refused(Arrays.copyOf(gzip, gzip.length - 10), "damaged gzip");
        refused(zip(Map.of()), "has no file in it");
    }

    @Test
    void aContentThatIsNotTheOneThatWasPackedIsRefused() {
        byte[] zip = zip(Map.of("cadres.csv", bytes(CADRES)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = central(bytes);
        bytes.putInt(entry + 16, bytes.getInt(entry + 16) + 1);
        refused(zip, "check sum");
    }

    @Test
    void anEncryptedZipIsRefused() {
        byte[] zip = zip(Map.of("cadres.csv", bytes(CADRES)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = central(bytes);
        bytes.putShort(6, (short) (bytes.getShort(6) | 1));
        bytes.putShort(entry + 8, (short) (bytes.getShort(entry + 8) | 1));
        refused(zip, "encrypted");
    }

    private static int central(ByteBuffer zip) {
        for (int at = 0; at < zip.limit() - 4; at++) {
            if (zip.getInt(at) == 0x02014B50) {
                return at;
            }
        }
        throw new AssertionError("No directory");
    }

    @Test
    void otherEncodingsAndNothingAtAllAreRefused() {
        refused(CADRES.getBytes(StandardCharsets.UTF_16), "save it as UTF-8");
        refused(CADRES.getBytes(StandardCharsets.UTF_16LE), "save it as UTF-8");
        refused(zip(Map.of("a.csv", CADRES.getBytes(StandardCharsets.UTF_16BE))), "save it as UTF-8");
        refused(new byte[0], "is empty");
        refused(zip(Map.of("a.csv", new byte[0])), "is empty");
    }

    private void refused(byte[] content, String told) {
        assertThatThrownBy(() -> {
                    lay(content, "sent");
                    Source.of(laying.files()).check();
                })
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(told);
        folder.delete();
        folder();
    }

    private void lay(byte[] content, String name) throws IOException {
        laying.lay(new ByteArrayInputStream(content), name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
