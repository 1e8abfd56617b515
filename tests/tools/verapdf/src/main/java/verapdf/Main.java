package verapdf;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF and prints what fails as JSON.
 *
 * <p>Arguments: flavours joined by a comma ("ua1,3u"; "auto" for those that a file itself claims),
 * then files. A flavour that was looked at is not looked at again. Prints one object: the library's version, and a report for each file and flavour with
 * its failed rules. Always ends with 0 when it could look; what could not be read says "error".
 */
public final class Main {
    private static final int SHOWN = 5;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<Object> reports = new ArrayList<>();
        for (int at = 1; at < arguments.length; at++) {
            List<PDFAFlavour> done = new ArrayList<>();
            for (String flavour : arguments[0].split(",")) {
                reports.addAll(look(new File(arguments[at]), flavour, done));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", version());
        all.put("reports", reports);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(System.out, all);
    }

    private static String version() {
        for (ReleaseDetails details : ReleaseDetails.getDetails()) {
            if (details.getId().contains("validation-model")) {
                return details.getVersion();
            }
        }
        return ReleaseDetails.getInstance().getVersion();
    }

    private static List<Object> look(File file, String name, List<PDFAFlavour> done) {
        List<Object> reports = new ArrayList<>();
        PDFAFlavour asked = PDFAFlavour.byFlavourId(name);
        boolean claimed = "auto".equals(name);
        try (PDFAParser parser = claimed
                ? Foundries.defaultInstance().createParser(file)
                : Foundries.defaultInstance().createParser(file, asked)) {
            List<PDFAFlavour> flavours = new ArrayList<>(
                    claimed ? parser.getFlavours() : List.of(asked));
            flavours.removeAll(done);
            done.addAll(flavours);
            if (flavours.isEmpty()) {
                return reports;
            }
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours);
            for (ValidationResult result : validator.validateAll(parser)) {
                reports.add(report(file, result));
            }
        } catch (Exception | StackOverflowError error) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("file", file.getName());
            report.put("flavour", name);
            report.put("error", String.valueOf(error.getMessage()));
            reports.add(report);
        }
        return reports;
    }

    private static Map<String, Object> report(File file, ValidationResult result) {
        Map<String, Map<String, Object>> rules = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                add(rules, assertion);
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.getName());
        report.put("flavour", result.getPDFAFlavour().getId());
        report.put("compliant", result.isCompliant());
        report.put("checks", result.getTotalAssertions());
        report.put("failed", new ArrayList<>(rules.values()));
        return report;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Map<String, Object>> rules, TestAssertion assertion) {
        String clause = assertion.getRuleId().getClause();
        int test = assertion.getRuleId().getTestNumber();
        Map<String, Object> rule = rules.computeIfAbsent(clause + "-" + test, key -> {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("clause", clause);
            made.put("test", test);
            made.put("message", assertion.getMessage());
            made.put("times", 0);
            made.put("places", new ArrayList<String>());
            return made;
        });
        rule.put("times", (int) rule.get("times") + 1);
        List<String> places = (List<String>) rule.get("places");
        if (places.size() < SHOWN) {
            places.add(said(assertion));
        }
    }

    private static String said(TestAssertion assertion) {
        String error = assertion.getErrorMessage();
        String place = assertion.getLocation() == null ? "" : assertion.getLocation().getContext();
        return place + (error == null || error.isEmpty() ? "" : ": " + error);
    }
}
