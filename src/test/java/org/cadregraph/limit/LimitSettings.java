package org.cadregraph.limit;

import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits as they are by default, or with other settings. */
final class LimitSettings {

    private LimitSettings() {}

    static LimitProperties of(String... settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        for (String setting : List.of(settings)) {
            String[] parts = setting.split("=", 2);
            source.put("cadre.limits." + parts[0], parts[1]);
        }
        return new Binder(source).bindOrCreate("cadre.limits", LimitProperties.class);
    }
}
