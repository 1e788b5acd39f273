package org.cadregraph.limit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Requests that nobody sends who means well. */
final class Abuse {

    /**
     * One of them.
     *
     * @param slow whether its second half comes byte by byte
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Request(String name, byte[] bytes, boolean slow) {}

    private final List<Request> all = new ArrayList<>();

    private Abuse() {}

    static List<Request> all() {
        Abuse abuse = new Abuse();
        abuse.bodies();
        abuse.documents();
        abuse.variables();
        abuse.types();
        abuse.origins();
        abuse.methods();
        abuse.paths();
        abuse.heads();
        abuse.chunks();
        abuse.imports();
        abuse.slowness();
        return abuse.all;
    }

    private void bodies() {
        for (String body : List.of(
                "",
                "{",
                "}",
                "{\"query\"",
                "{\"query\":",
                "{\"query\":\"{",
                "null",
                "[]",
                "[null]",
                "\"text\"",
                "1",
                "true",
                "{}",
                "{\"query\":null}",
                "{\"query\":1}",
                "{\"query\":true}",
                "{\"query\":[]}",
                "{\"query\":{}}",
                "{\"query\":\"\"}",
                "{\"query\":\"   \"}",
                "{'query':'{__typename}'}",
                "{\"query\":\"{__typename}\",\"query\":\"{nobody}\"}",
                "{\"query\":\"{__typename}\"} trailing",
                "{\"query\":\"{__typename}\",\"variables\":[]}",
                "{\"query\":\"{__typename}\",\"variables\":\"x\"}",
                "{\"query\":\"{__typename}\",\"variables\":1}",
                "{\"query\":\"{__typename}\",\"operationName\":1}",
                "{\"query\":\"{__typename}\",\"operationName\":\"nobody\"}",
                "{\"query\":\"{__typename}\",\"extensions\":[]}",
                "{\"query\":\"{__typename}\",\"extensions\":\"x\"}",
                "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}}",
                "{\"extensions\":{\"persistedQuery\":7}}",
                "/* */{\"query\":\"{__typename}\"}",
                "{\"query\":NaN}",
                "{\"query\":\"{\\u0000}\"}",
                "{\"query\":\"\\uD800\"}",
                "\uFEFF{\"query\":\"{__typename}\"}",
                "{\"query\":\"{__typename}\",\"__proto__\":{\"x\":1}}",
                "<?xml version=\"1.0\"?><query/>",
                "query={__typename}",
                "[{\"query\":\"{__typename}\"},{\"query\":\"{__typename}\"}]")) {
            json("body " + brief(body), body);
        }
        json("a batch of 1,000", "[" + "{\"query\":\"{__typename}\"},".repeat(999) + "{\"query\":\"{__typename}\"}]");
        json("100,000 arrays within each other", "[".repeat(100_000));
        json("100,000 objects within each other", "{\"a\":".repeat(100_000));
        json("50,000 keys", "{" + times(50_000, "\"k%d\":1,") + "\"query\":\"{__typename}\"}");
        json("a number of 100,000 digits", "{\"query\":" + "9".repeat(100_000) + "}");
        json("a body of 2 MB", "{\"query\":\"" + "x".repeat(2_000_000) + "\"}");
        json("a body of 20 MB", "{\"query\":\"" + "x".repeat(20_000_000) + "\"}");
        post("invalid UTF-8", "application/json", bytes("{\"query\":\"{__typename}", 0xC3, 0x28, 0xFF, 0xFE));
        post("a null byte", "application/json", bytes("{\"query\":\"{__typename}\"", 0));
        post("UTF-16", "application/json", "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_16));
        post("UTF-32", "application/json", "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_32));
    }

    private void documents() {
        document("10,000 levels", "{a".repeat(10_000) + "}".repeat(10_000));
        document("brackets that do not close", "{".repeat(50_000));
        document("brackets that do not open", "}".repeat(50_000));
        document("lists within lists", "{nodes(ids:" + "[".repeat(5_000) + "]".repeat(5_000) + "){id}}");
        document("objects within objects", "{cadre(by:" + "{id:".repeat(5_000) + "1" + "}".repeat(5_000) + "){id}}");
        document("1,000 aliases", "{" + times(1_000, "a%d:cadres(first:500){nodes{career{id}}} ") + "}");
        document("10,000 aliases", "{" + times(10_000, "a%d:__typename ") + "}");
        document("the same field 30,000 times", "{" + "__typename ".repeat(30_000) + "}");
        document("the same field 1,900 times", "{cadres{nodes{" + "name ".repeat(1_900) + "}}}");
        document("10,000 directives", "{__typename " + "@a".repeat(10_000) + "}");
        document("50 unknown directives", "{__typename " + "@a ".repeat(50) + "}");
        document("40 skips on one field", "{__typename " + "@skip(if:false) ".repeat(40) + "}");
        document("a fragment in itself", "{...A} fragment A on Query{...A}");
        document(
                "fragments in a circle",
                "{...A} fragment A on Query{...B} fragment B on Query{...C} fragment C on Query{...A}");
        document("99 fragments in a circle", "{...F0}" + times(99, "fragment F%1$d on Query{...F%1$d id}"));
        document(
                "a fragment bomb",
                "{...F0}" + bomb(60, "fragment F%d on Query{...F%d ...F%d}") + "fragment F60 on Query{__typename}");
        document(
                "an aliased fragment bomb",
                "{cadres{nodes{...F0}}}"
                        + bomb(20, "fragment F%d on Cadre{a:career{cadre{...F%d}} b:career{cadre{...F%d}}}")
                        + "fragment F20 on Cadre{id}");
        document(
                "an introspection bomb of 1.5 kB",
                "{__schema{types{...F0}}}" + bomb(24, "fragment F%d on __Type{a:ofType{...F%d} b:ofType{...F%d}}")
                        + "fragment F24 on __Type{name}");
        document(
                "introspection within introspection",
                "{__schema{types{" + "fields{type{".repeat(8) + "name" + "}}".repeat(8) + "}}}");
        document(
                "introspection of 7 levels",
                "{__schema{types{" + "fields{type{".repeat(3) + "name" + "}}".repeat(3) + "}}}");
        document("introspection 40 times", "{" + times(40, "a%d:__schema{types{name fields{name type{name}}}} ") + "}");
        document("10,000 fragments", "{__typename}" + times(10_000, "fragment f%d on Query{id}"));
        document("10,000 operations", times(10_000, "query q%d{__typename}"));
        document("20 operations of one name", "query q{__typename} ".repeat(20));
        document("operations without a name", "{__typename}{__typename}");
        document("2,000 declared variables", "query(" + times(2_000, "$v%d:Int ") + "){__typename}");
        document("one variable 500 times", "query(" + "$v:Int ".repeat(500) + "){__typename}");
        document("1,000 arguments", "{cadres(" + times(1_000, "a%d:1 ") + "){totalCount}}");
        document("one argument 1,000 times", "{cadres(" + "first:1 ".repeat(1_000) + "){totalCount}}");
        document("100,000 characters of a text", "{search(text:\"" + "x".repeat(100_000) + "\"){totalCount}}");
        document("90,000 characters of a text", "{search(text:\"" + "x".repeat(90_000) + "\"){totalCount}}");
        document("90,000 combining marks", "{search(text:\"a" + "\u0323".repeat(90_000) + "\"){totalCount}}");
        document("a block text of 90,000 lines", "{search(text:\"\"\"" + "\n".repeat(90_000) + "\"\"\"){totalCount}}");
        document("a block text that does not end", "{search(text:\"\"\"" + "\\".repeat(90_000));
        document("90,000 escapes", "{search(text:\"" + "\\u0000".repeat(15_000) + "\"){totalCount}}");
        document("90,000 remarks", "#\n".repeat(45_000) + "{__typename}");
        document("90,000 blanks", " ".repeat(90_000) + "{__typename}");
        document("90,000 commas", ",".repeat(90_000) + "{__typename}");
        document("signs", "!$&()...:=@[]{|}".repeat(500));
        document("a number of 90,000 digits", "{cadres(first:" + "9".repeat(90_000) + "){totalCount}}");
        document("a number too large", "{cadres(first:99999999999999999999){totalCount}}");
        document("an exponent too large", "{cadres(first:1e999999999){totalCount}}");
        document("a page too large", "{cadres(first:2147483647){nodes{id}}}");
        document("a page less than nothing", "{cadres(first:-2147483648){nodes{id}}}");
        document("20,000 ids", "{nodes(ids:[" + "\"x\" ".repeat(20_000) + "]){id}}");
        document(
                "lists of lists of records",
                "{positions(first:500){nodes{holders{tenure{cadre{career{position{holders{tenure{cadre{career{id}}}}}}}}}}}}");
        document("40 pages of 500", "{" + times(40, "a%d:cadres(first:500){nodes{id name}} ") + "}");
        document(
                "fields of one name that differ",
                "{cadres{nodes{" + times(900, "x:name(asOf:\"2%03d-01-01\") ") + "}}}");
        document(
                "conflicts within each other",
                "{" + "cadres{nodes{career{cadre{career{id id:key}}}}} ".repeat(40) + "}");
        document("a subscription", "subscription{changes{id}}");
        document("a definition of a type", "type X{y:Int} extend type Query{z:Int}");
        document(
                "pieces of Cypher",
                "{cadre(by:{key:\"' OR 1=1 RETURN n //\"}){id} search(text:\"`}) MATCH (n) DETACH DELETE n //\"){totalCount}}");
        document("pieces of Lucene", "{search(text:\"*:* AND (( ~ ^ [ TO ] \\\\ / && ||\"){totalCount}}");
        document("a mutation without anything", "mutation{createCadre(input:{}){cadre{id}}}");
        document(
                "50 mutations",
                "mutation{" + times(50, "a%d:correctCadre(input:{id:\"x\" expectedVersion:\"x\"}){problems{code}} ")
                        + "}");
    }

    private void variables() {
        String ids = "query($x:[ID!]!){nodes(ids:$x){id}}";
        variable("100,000 ids", ids, "[" + "\"x\",".repeat(99_999) + "\"x\"]");
        variable("lists within lists", ids, "[".repeat(400) + "]".repeat(400));
        variable("objects within objects", ids, "{\"a\":".repeat(400) + "1" + "}".repeat(400));
        variable("a text of 900,000", ids, "[\"" + "x".repeat(900_000) + "\"]");
        variable("30,000 empty lists", ids, "[" + "[],".repeat(30_000) + "[]]");
        String page = "query($x:Int){cadres(first:$x){nodes{id}}}";
        for (String value : List.of(
                "1e999999999",
                "9".repeat(900),
                "1.5",
                "\"1\"",
                "true",
                "{}",
                "[1]",
                "-1",
                "null",
                "2147483648",
                "1e10")) {
            variable("the page " + brief(value), page, value);
        }
        String person = "query($x:RecordKey!){cadre(by:$x){id}}";
        for (String value : List.of(
                "{}",
                "[]",
                "\"x\"",
                "null",
                "{\"id\":null}",
                "{\"id\":\"x\",\"key\":\"x\"}",
                "{\"nobody\":1}",
                "{\"id\":{\"a\":1}}",
                "{\"identifier\":{\"scheme\":\"\\u0000\",\"code\":\"\"}}")) {
            variable("the record " + brief(value), person, value);
        }
        variable("a day that is none", "query($x:Date){inOffice(asOf:$x){certain}}", "\"2010-13-45\"");
        variable("a day far away", "query($x:Date){inOffice(asOf:$x){certain}}", "\"+999999999-12-31\"");
        variable(
                "a moment far away",
                "query($x:DateTime){inOffice(knownAt:$x){certain}}",
                "\"-999999999-01-01T00:00:00Z\"");
        variable("a cursor of another list", "query($x:String){cadres(after:$x){totalCount}}", "\"AAAA\"");
        variable("a cursor that is none", "query($x:String){search(after:$x){totalCount}}", "\"\\u0000%%%\"");
    }

    private void types() {
        byte[] body = "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/json; charset=utf-16",
                "application/json; charset=nobody",
                ";;;",
                "application/graphql",
                "*/*",
                "image/png",
                "a".repeat(3_000))) {
            post("type " + brief(type), type, body);
        }
        raw("no type", head("POST", "/graphql") + "Content-Length: " + body.length + "\r\n\r\n", body);
        for (String accept : List.of("image/png", "text/html", ";;;", "application/json;q=0", "text/event-stream")) {
            raw("accept " + accept, head("POST", "/graphql") + "Accept: " + accept + "\r\n" + length(body), body);
        }
        post(
                "a form of another page",
                "application/x-www-form-urlencoded",
                "query=mutation%7BcreateCadre(input%3A%7Bname%3A%22x%22%7D)%7Bcadre%7Bid%7D%7D%7D"
                        .getBytes(StandardCharsets.UTF_8));
        post(
                "a form of files",
                "multipart/form-data; boundary=e",
                "--e\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"{__typename}\"}\r\n--e--\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        post("packed", "application/json\r\nContent-Encoding: gzip", new byte[] {31, (byte) 139, 8, 0, 0});
    }

    private void origins() {
        byte[] body = "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8);
        for (String host : List.of(
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "",
                "localhost@evil",
                "localhost/x",
                "[::2]",
                "0.0.0.0",
                "a".repeat(3_000),
                "localhost\r\nHost: evil.example")) {
            raw(
                    "host " + brief(host),
                    "POST /graphql HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + length(body),
                    body);
        }
        raw("no host", "POST /graphql HTTP/1.1\r\nConnection: close\r\n" + length(body), body);
        for (String origin : List.of("http://evil.example", "null", "file://", "http://localhost:1", "://", "%%%")) {
            raw("origin " + origin, head("POST", "/graphql") + "Origin: " + origin + "\r\n" + length(body), body);
        }
        raw(
                "another host for the proxy",
                head("POST", "/graphql") + "X-Forwarded-Host: evil.example\r\n" + length(body),
                body);
        raw(
                "an address as target",
                "GET http://evil.example/graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private void methods() {
        for (String method :
                List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "HEAD", "CONNECT", "FOO", "get", "PROPFIND")) {
            raw(method, head(method, "/graphql") + "\r\n");
        }
        raw("GET without a query", head("GET", "/graphql") + "\r\n");
        raw(
                "GET of a mutation",
                head("GET", "/graphql?query=mutation%7BcreateCadre(input:%7Bname:%22x%22%7D)%7Bcadre%7Bid%7D%7D%7D")
                        + "\r\n");
        raw("GET of 7,000 characters", head("GET", "/graphql?query=" + "x".repeat(7_000)) + "\r\n");
        raw("another method in a header", head("POST", "/graphql") + "X-HTTP-Method-Override: DELETE\r\n\r\n");
        raw(
                "a socket that is none",
                head("GET", "/graphql") + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n");
        raw("HTTP 2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        raw("HTTP 9", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n");
        raw("HTTP 0.9", "GET /graphql\r\n");
        raw("a greeting of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n");
        raw("nothing but lines", "\r\n".repeat(5_000) + "x\r\n\r\n");
    }

    private void paths() {
        for (String path : List.of(
                "/graphql/../actuator/env",
                "/graphql/%2e%2e/actuator/env",
                "//graphql",
                "/graphql//",
                "/graphql;jsessionid=1",
                "/graphql;/../actuator",
                "/graphql/",
                "/%67raphql",
                "/graphql%00",
                "/graphql%2f..%2f",
                "/..;/actuator/env",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/graphiql/../../WEB-INF/web.xml",
                "/graphiql/%252e%252e/x",
                "/\\..\\..\\x",
                "/graphql?query=%",
                "/graphql?query=%FF",
                "/graphql?a[]=1&b{}",
                "/%",
                "/%zz",
                "/" + "a".repeat(7_000),
                "/" + "a".repeat(50_000),
                "/" + "../".repeat(2_000),
                "/error",
                "/error?trace=true&message=x",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/actuator/metrics/../env",
                "/actuator/metrics/nobody",
                "/actuator/health/../env",
                "/actuator/mappings",
                "/h2-console",
                "/application.yaml",
                "/BOOT-INF/classes/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/graphql/schema/../../x",
                "/graphql/operations/1",
                "/graphiql/nobody.js",
                "/imports/%00",
                "/imports/'",
                "/imports/x")) {
            raw("path " + brief(path), head("GET", path) + "\r\n");
        }
        raw("to stop it", head("POST", "/actuator/shutdown") + "Content-Length: 0\r\n\r\n");
        raw("no path", "GET  HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw("a path without a slash", "GET graphql HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    private void heads() {
        raw("200 headers", head("GET", "/graphql/schema") + times(200, "X-%d: y\r\n") + "\r\n");
        raw("a header of 100,000", head("GET", "/graphql/schema") + "X: " + "y".repeat(100_000) + "\r\n\r\n");
        raw("a cookie of 7,000", head("GET", "/graphql/schema") + "Cookie: a=" + "y".repeat(7_000) + "\r\n\r\n");
        raw("a header with a null byte", head("GET", "/graphql/schema") + "X: a\u0000b\r\n\r\n");
        raw("a header without a colon", head("GET", "/graphql/schema") + "nobody\r\n\r\n");
        raw("a header over two lines", head("GET", "/graphql/schema") + "X: a\r\n b\r\n\r\n");
        raw("a header's name with a blank", head("GET", "/graphql/schema") + "X y: a\r\n\r\n");
        for (String length : List.of("-1", "x", "9223372036854775808", "1, 2", "+5", "0x10")) {
            raw(
                    "length " + length,
                    head("POST", "/graphql") + "Content-Type: application/json\r\nContent-Length: " + length
                            + "\r\n\r\n{}");
        }
        raw("two lengths", head("POST", "/graphql") + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        raw(
                "a length and chunks",
                head("POST", "/graphql")
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /actuator/env HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw("expects something", head("POST", "/graphql") + "Expect: nobody\r\nContent-Length: 0\r\n\r\n");
        raw(
                "a language that is none",
                head("GET", "/graphql/schema") + "Accept-Language: " + "x-".repeat(1_000) + "\r\n\r\n");
        raw("a range", head("GET", "/graphiql/index.html") + "Range: bytes=" + times(500, "%d-,") + "0-\r\n\r\n");
    }

    private void chunks() {
        String chunked =
                head("POST", "/graphql") + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (String body : List.of(
                "x\r\n",
                "-1\r\n",
                "ffffffffffffffff\r\n",
                "5;" + "x".repeat(20_000) + "\r\n{}\r\n",
                "2\r\n{}XX0\r\n\r\n",
                "0\r\n" + "X: y\r\n".repeat(5_000) + "\r\n",
                "2 \r\n{}\r\n0\r\n\r\n",
                "\r\n\r\n")) {
            raw("chunks " + brief(body), chunked + body);
        }
        raw("chunks of 3 MB", chunked + ("2000\r\n" + "x".repeat(8_192) + "\r\n").repeat(366) + "0\r\n\r\n");
        raw("100,000 chunks of a byte", chunked + "1\r\n \r\n".repeat(100_000) + "0\r\n\r\n");
        raw("packed chunks", head("POST", "/graphql") + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        raw("another coding", head("POST", "/graphql") + "Transfer-Encoding: nobody\r\n\r\n0\r\n\r\n");
    }

    private void imports() {
        raw("import by GET", head("GET", "/import") + "\r\n");
        raw("import of nothing", head("POST", "/import") + "Content-Length: 0\r\n\r\n");
        for (String body : List.of(
                "x",
                "{",
                "[".repeat(100_000),
                "{\"persons\":1}",
                "{\"persons\":[null]}",
                "{\"persons\":[[]]}",
                "null",
                "PK\u0003\u0004nobody",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
                "{\"persons\":[{\"id\":{\"a\":1},\"name\":[]}]}",
                "\u0000\u0000\u0000\u0000")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            raw(
                    "import of " + brief(body),
                    head("POST", "/import?dryRun=true") + "Content-Type: application/json\r\n" + length(bytes),
                    bytes);
        }
        raw("import with a setting that is none", head("POST", "/import?dryRun=maybe") + "Content-Length: 2\r\n\r\n{}");
        raw(
                "a form without a boundary",
                head("POST", "/import") + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}");
        byte[] parts = (times(1_000, "--e\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\nx\r\n") + "--e--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        raw(
                "a form of 1,000 parts",
                head("POST", "/import") + "Content-Type: multipart/form-data; boundary=e\r\n" + "Content-Length: "
                        + parts.length + "\r\n\r\n",
                parts);
        byte[] name =
                "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../../etc/x.csv\"\r\n\r\nid\r\n--e--\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        raw(
                "a file that leads out",
                head("POST", "/import") + "Content-Type: multipart/form-data; boundary=e\r\n" + "Content-Length: "
                        + name.length + "\r\n\r\n",
                name);
    }

    private void slowness() {
        byte[] body = "{\"query\":\"{__typename}\"}".repeat(40).getBytes(StandardCharsets.UTF_8);
        String head = head("POST", "/graphql") + length(body);
        slow("a slow head", head("GET", "/graphql/schema") + "X: " + "y".repeat(2_000) + "\r\n\r\n");
        slow("a slow request line", "GET /" + "a".repeat(2_000) + " HTTP/1.1\r\n\r\n");
        slow("a slow body", head + new String(body, StandardCharsets.UTF_8));
        slow("slow chunks", head("POST", "/graphql") + "Transfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n".repeat(300));
        slow(
                "a slow body that is refused",
                head.replace("localhost", "evil.example") + new String(body, StandardCharsets.UTF_8));
        slow("a slow body too large", head("POST", "/graphql") + "Content-Length: 9000000\r\n\r\n" + "x".repeat(2_000));
        slow("a body that never comes", head + "{");
        slow("the longest length there is", head("POST", "/graphql") + "Content-Length: 9223372036854775807\r\n\r\n{}");
        slow("a chunk of 2 GB", head("POST", "/graphql") + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n{}");
        slow("a head that never ends", head("GET", "/graphql") + "X: y\r\n");
    }

    private void document(String name, String document) {
        json("document: " + name, JsonMapper.shared().writeValueAsString(Map.of("query", document)));
    }

    private void variable(String name, String document, String value) {
        json("variable: " + name, "{\"query\":\"" + document + "\",\"variables\":{\"x\":" + value + "}}");
    }

    private void json(String name, String body) {
        post(name, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private void post(String name, String type, byte[] body) {
        raw(
                name,
                head("POST", "/graphql") + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n",
                body);
    }

    private static String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    }

    private static String length(byte[] body) {
        return "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
    }

    private void slow(String name, String text) {
        all.add(new Request(name, text.getBytes(StandardCharsets.UTF_8), true));
    }

    private void raw(String name, String text) {
        raw(name, text, new byte[0]);
    }

    private void raw(String name, String head, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        all.add(new Request(name, bytes.toByteArray(), false));
    }

    private static byte[] bytes(String text, int... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        IntStream.of(more).forEach(bytes::write);
        bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String times(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private static String bomb(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(n -> text.formatted(n, n + 1, n + 1))
                .collect(Collectors.joining());
    }

    private static String brief(String text) {
        String line = text.replaceAll("[^ -~]", "?");
        return line.length() > 44 ? line.substring(0, 44) + "…" : line;
    }
}
