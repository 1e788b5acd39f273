package org.cadregraph.sample;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which scale data to make ({@code cadre.scale-data.*}).
 *
 * @param cadres how many cadres, from 1,000 to 1,000,000
 * @param seed another one makes other people
 * @param csv the folder to write files to, instead of loading a store; only on the command line
 */
@ConfigurationProperties("cadre.scale-data")
record ScaleDataProperties(
        @DefaultValue("10000") int cadres,
        @DefaultValue("1") long seed,
        @Nullable Path csv) {

    ScaleData data() {
        return new ScaleData(cadres, seed);
    }
}
