package org.cadregraph.limit;

/**
 * A document's text, looked through once before it is parsed: how many tokens it has and how deep its brackets lie. What
 * is no GraphQL at all is left to the parser, which has bounds of its own.
 *
 * @param tokens names, values, signs and comments
 * @param nesting the deepest bracket
 */
record DocumentText(int tokens, int nesting) {

    private static final String BLOCK = "\"\"\"";

    static DocumentText of(String text) {
        int tokens = 0;
        int open = 0;
        int nesting = 0;
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (ignored(sign)) {
                at++;
                continue;
            }
            tokens++;
            if (sign == '{' || sign == '(' || sign == '[') {
                nesting = Math.max(nesting, ++open);
            } else if (sign == '}' || sign == ')' || sign == ']') {
                open--;
            }
            at = end(text, at, sign);
        }
        return new DocumentText(tokens, nesting);
    }

    private static boolean ignored(char sign) {
        return sign == ' '
                || sign == ','
                || sign == '\n'
                || sign == '\t'
                || sign == '\r'
                || sign == '\u2028'
                || sign == '\u2029'
                || sign == '\uFEFF';
    }

    /** Where the token that begins here ends. */
    private static int end(String text, int start, char sign) {
        if (sign == '#') {
            return lineEnd(text, start);
        }
        if (text.startsWith(BLOCK, start)) {
            return blockEnd(text, start + BLOCK.length());
        }
        if (sign == '"') {
            return stringEnd(text, start + 1);
        }
        if (text.startsWith("...", start)) {
            return start + 3;
        }
        int at = start + 1;
        if (word(sign) || sign == '-') {
            boolean number = sign == '-' || Character.isDigit(sign);
            while (at < text.length() && (word(text.charAt(at)) || (number && inNumber(text, at)))) {
                at++;
            }
        }
        return at;
    }

    private static boolean word(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || sign == '_';
    }

    private static boolean inNumber(String text, int at) {
        char sign = text.charAt(at);
        char before = text.charAt(at - 1);
        return (sign == '.' && Character.isDigit(before))
                || ((sign == '+' || sign == '-') && (before == 'e' || before == 'E'));
    }

    private static int lineEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int stringEnd(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (sign == '"') {
                return at + 1;
            } else if (sign == '\n' || sign == '\r') {
                return at;
            }
        }
        return text.length();
    }

    private static int blockEnd(String text, int start) {
        int close = text.indexOf(BLOCK, start);
        while (close > 0 && text.charAt(close - 1) == '\\') {
            close = text.indexOf(BLOCK, close + BLOCK.length());
        }
        return close < 0 ? text.length() : close + BLOCK.length();
    }
}
