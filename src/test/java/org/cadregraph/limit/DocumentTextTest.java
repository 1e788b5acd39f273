package org.cadregraph.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadregraph.support.RealSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and brackets, against the parser's own count. */
class DocumentTextTest {

    private static final GraphQLSchema SCHEMA = RealSchema.read();

    @Property(tries = 300)
    void tokensAreCountedAsTheParserCountsThem(@ForAll long seed) {
        Random random = new Random(seed);
        String text = RandomDocument.query(SCHEMA, random, new RandomValues(random, List.of("c1")))
                .text();
        assertThat(DocumentText.of(text).tokens()).as(text).isEqualTo(byParser(text));
    }

    /** Blanks are tokens to the parser, the end of the text is one, and a remark is none. */
    private static int byParser(String text) {
        AtomicInteger tokens = new AtomicInteger();
        ParserOptions options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.parsingListener(token -> {
                    String read = token.getText();
                    if (!read.isBlank() && !read.equals(",") && !read.equals("<EOF>")) {
                        tokens.incrementAndGet();
                    }
                }));
        new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(text)
                        .parserOptions(options)
                        .build());
        return tokens.get() + (text.contains("# a remark") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3 | 1 | { a }",
                "3 | 1 | { a,,, }",
                "4 | 1 | { a } # } } {",
                "8 | 2 | { a(b: -1.5e+3) }",
                "8 | 2 | { a(b: \"}\\\"{{\") }",
                "8 | 2 | { a(b: \"\"\"{\\\"\"\"{\"\"\") }",
                "4 | 1 | { ...A }",
                "2 | 1 | { \"open",
                "2 | 1 | { \"\"\"open",
                "6 | 3 | {{{}}}",
            })
    void whatLooksLikeABracketInATextOrARemarkIsNone(int tokens, int nesting, String text) {
        assertThat(DocumentText.of(text)).isEqualTo(new DocumentText(tokens, nesting));
    }
}
