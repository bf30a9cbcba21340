package io.trackedcache.trials.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A reader of JUnit reports. */
final class TestReports {
    private static final String[] BAD_ENDS = {"failure", "error", "skipped"};

    private TestReports() {}

    /** Returns the result of each test by its name: one word, and for a failure the type of its exception. */
    static Map<String, String> ends(Path reports) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Map<String, String> ends = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "*.xml")) {
            for (Path file : files) {
                NodeList tests = builder.parse(file.toFile()).getElementsByTagName("testcase");
                for (int i = 0; i < tests.getLength(); i++) {
                    Element test = (Element) tests.item(i);
                    ends.put(test.getAttribute("classname") + "." + test.getAttribute("name"), end(test));
                }
            }
        }
        return ends;
    }

    private static String end(Element test) {
        for (String bad : BAD_ENDS) {
            NodeList elements = test.getElementsByTagName(bad);
            if (elements.getLength() > 0) {
                return (bad + " " + ((Element) elements.item(0)).getAttribute("type")).strip();
            }
        }
        return "passed";
    }

    /** Returns the number of tests for each result. */
    static Map<String, Integer> counts(Map<String, String> ends) {
        Map<String, Integer> counts = new TreeMap<>();
        ends.values().forEach(end -> counts.merge(end, 1, Integer::sum));
        return counts;
    }
}
