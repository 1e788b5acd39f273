package org.cadregraph.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Lays the files of one import down on disk, unpacked. What an archive says about itself is not believed: neither names,
 * which never become paths, nor sizes, which are counted as they come.
 */
final class Laying {

    private static final int BUFFER = 65_536;

    private static final int LONGEST_NAME = 200;

    /** So much may come out of any archive, however small it is. */
    private static final long HARMLESS = 1_000_000;

    private final SpoolFolder folder;
    private final ImportProperties limits;
    private final List<LaidFile> files = new ArrayList<>();
    private long laid;

    Laying(SpoolFolder folder, ImportProperties limits) {
        this.folder = folder;
        this.limits = limits;
    }

    List<LaidFile> files() {
        return files;
    }

    /**
     * Lays one file down, or those that it packs.
     *
     * @throws UnreadableFile when it is empty, damaged, too large, or an archive with a trick in it
     */
    void lay(InputStream content, String name) throws IOException {
        LaidFile file = new LaidFile(folder.scratch("sent"), name);
        copy(content, file, Long.MAX_VALUE);
        switch (file.content()) {
            case ZIP -> unzip(file);
            case GZIP -> gunzip(file);
            case JSON, TABLE -> Files.move(file.path(), next(name).path());
        }
        Files.deleteIfExists(file.path());
    }

    private LaidFile next(String name) {
        if (files.size() == limits.maxFiles()) {
            throw new UnreadableFile("There are more than " + limits.maxFiles() + " files: send fewer", null);
        }
        String shown = name.length() > LONGEST_NAME ? "…" + name.substring(name.length() - LONGEST_NAME) : name;
        LaidFile file = new LaidFile(folder.file(files.size()), shown);
        files.add(file);
        return file;
    }

    /** @param most after so many bytes it is a bomb */
    private long copy(InputStream content, LaidFile file, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file.path())) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                copied += read;
                laid += read;
                if (laid > limits.maxSize().toBytes()) {
                    throw new UnreadableFile(
                            "The files take more than " + limits.maxSize().toMegabytes()
                                    + " MB on disk: send them in several imports",
                            null);
                }
                if (copied > most) {
                    throw new UnreadableFile(
                            "'" + file.name() + "' unpacks to more than " + limits.maxRatio()
                                    + " times its size: send it unpacked",
                            null);
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    private long most(LaidFile archive) throws IOException {
        return Math.max(HARMLESS, limits.maxRatio() * Files.size(archive.path()));
    }

    private void gunzip(LaidFile archive) throws IOException {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(archive.path()))) {
            LaidFile file = next(archive.name());
            copy(content, file, most(archive));
            refuseArchive(file);
        } catch (ZipException | EOFException e) {
            throw new UnreadableFile("'" + archive.name() + "' is a damaged gzip file: " + e.getMessage(), e);
        }
    }

    private void unzip(LaidFile archive) throws IOException {
        ZipDirectory.check(archive);
        long most = most(archive);
        Set<String> names = new HashSet<>();
        // A name without a note of its encoding may be in any; each byte is a character here.
        try (ZipFile zip = new ZipFile(archive.path().toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                ZipDirectory.checkName(name, archive.name());
                if (!names.add(name)) {
                    throw new UnreadableFile("'" + archive.name() + "' has two files '" + name + "'", null);
                }
                if (!entry.isDirectory() && !ZipDirectory.leftover(name)) {
                    most -= unzip(zip, entry, most);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableFile("'" + archive.name() + "' is a damaged or encrypted zip: " + e.getMessage(), e);
        }
        if (files.isEmpty()) {
            throw new UnreadableFile("'" + archive.name() + "' has no file in it", null);
        }
    }

    private long unzip(ZipFile zip, ZipEntry entry, long most) throws IOException {
        CRC32 sum = new CRC32();
        LaidFile file = next(entry.getName());
        try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            long size = copy(content, file, most);
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException("the check sum of '" + entry.getName() + "' is not that of its content");
            }
            refuseArchive(file);
            return size;
        }
    }

    private static void refuseArchive(LaidFile file) {
        LaidFile.Content content = file.content();
        if (content == LaidFile.Content.ZIP || content == LaidFile.Content.GZIP) {
            throw new UnreadableFile("'" + file.name() + "' is an archive within an archive: unpack it first", null);
        }
    }
}
