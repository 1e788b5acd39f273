package org.cadregraph.sample;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Writes scale data as the CSV files that the import takes, and nothing else: no database is opened, no port. It is
 * chosen by {@code --cadre.scale-data.csv=FOLDER}.
 */
@EnableConfigurationProperties(ScaleDataProperties.class)
public final class ScaleFiles implements ApplicationRunner {

    /** The option that asks for files instead of the application. */
    public static final String OPTION = "cadre.scale-data.csv";

    private static final Logger LOG = LoggerFactory.getLogger(ScaleFiles.class);

    private final ScaleDataProperties properties;

    ScaleFiles(ScaleDataProperties properties) {
        this.properties = properties;
    }

    /** The program that writes them. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(ScaleFiles.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path folder = properties.csv();
        if (folder == null || folder.toString().isBlank()) {
            throw new ScaleDataRefused(
                    "--" + OPTION + " names no folder", "Name the folder to write to: --" + OPTION + "=FOLDER");
        }
        ScaleData data = properties.data();
        Files.createDirectories(folder);
        long rows = 0;
        try (CsvFiles files = new CsvFiles(folder)) {
            for (ScaleProvince province : (Iterable<ScaleProvince>) data.provinces()::iterator) {
                province.organisations().forEach(files::organisation);
                province.positions().forEach(files::position);
                province.cadres().forEach(files::cadre);
                province.tenures().forEach(files::tenure);
                province.plans().forEach(files::plan);
                rows += province.rows();
            }
        } catch (FileAlreadyExistsException e) {
            throw new ScaleDataRefused(
                    e.getFile() + " is there already, and is not written over.", "Name a folder without it.");
        }
        LOG.info("{} rows written to {}. No real person.", rows, folder.toAbsolutePath());
    }
}
