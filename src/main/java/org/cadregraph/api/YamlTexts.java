package org.cadregraph.api;

import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every value is a text: a field may be called {@code on}, and a person No. */
public final class YamlTexts {

    private YamlTexts() {}

    /**
     * Maps, lists and texts, as the document nests them; an empty document is an empty map.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException with the line when it is not YAML, or names a key twice
     */
    public static Object load(String yaml) {
        @Nullable Object top = reader().load(yaml);
        return top == null ? Map.of() : top;
    }

    /**
     * The same as nodes, each with its place in the text; absent when the document is empty. A key that stands twice is
     * for the caller to tell.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException with the line when it is not YAML
     */
    public static @Nullable Node compose(String yaml) {
        return reader().compose(new StringReader(yaml));
    }

    private static Yaml reader() {
        LoaderOptions reading = new LoaderOptions();
        reading.setAllowDuplicateKeys(false);
        DumperOptions writing = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new TextsAlone());
    }

    private static final class TextsAlone extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // Nothing looks like anything but a text.
        }
    }
}
