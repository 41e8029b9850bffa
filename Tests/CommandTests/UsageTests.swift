import TestSupport
import Testing

@Suite("A command line that cannot be understood")
struct UsageTests {
    @Test(
        "is answered in Russian, with status 2",
        arguments: [
            (["render"], "Не хватает: «<files> ...»."),
            (["check", "--fromat", "json", "план.yaml"], "Ключа «--fromat» нет. Возможно, имелось в виду «--format»."),
            (["render", "план.yaml", "--jobs", "abc"], "Не годится: «abc» после «--jobs <jobs>»."),
            (["import", "а", "б", "в"], "Лишнее: «б», «в»."),
            (["render", "план.yaml", "-o"], "После «-o <output>» нужно значение."),
            (["report", "form", "план.yaml", "--period", "2026-H3", "-o", "ф.xlsx"], "2026-Q2 — квартал"),
        ])
    func errors(_ arguments: [String], _ words: String) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        for english in ["Error", "Usage", "Help", "Missing", "See "] {
            #expect(!outcome.errors.contains(english), "\(outcome.errors)")
        }
    }

    @Test(
        "may ask for help, and gets it in Russian", arguments: ["new", "import", "check", "render", "site", "report"])
    func help(_ command: String) throws {
        let outcome = try Program.run([command, "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("КЛЮЧИ:\n"))
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "Show ", "default:", "values:", "See "] {
            #expect(!outcome.output.contains(english), "\(english): \(outcome.output)")
        }
    }

    @Test("leaves the scripts for shells as they are")
    func completion() throws {
        let outcome = try Program.run(["--generate-completion-script", "bash"])
        #expect(outcome.status == 0 && outcome.output.hasPrefix("#!/bin/bash\n"))
    }
}
