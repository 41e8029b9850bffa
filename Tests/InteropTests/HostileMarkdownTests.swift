import TestSupport
import Testing

/// Every hostile text in every field of a plan; the quick tests take some of them.
@Suite("All hostile texts")
struct HostileMarkdownTests {
    @Test("stay words in Markdown", arguments: ["cmark-gfm", "pandoc"])
    func markdown(renderer: String) throws {
        let plans = try HostilePlans(of: HostileText.all)
        let faults = try plans.make { ["render", "--format", "markdown"] + $0 + ["-o", $1] }
        #expect(faults.isEmpty, "\(faults)")
        let differences = try plans.differences(renderers: [renderer])
        #expect(differences.isEmpty, "\(differences)")
    }

    @Test("come back out of the front matter of Markdown")
    func frontMatter() throws {
        let folder = try TemporaryFolder()
        let files = try HostileText.all.enumerated().map { number, text in
            try folder.file("in/\(number).yaml", HostilePlan.yaml(with: text.text))
        }
        _ = try Program.run(
            ["render", "--format", "markdown", "--front-matter", "-o", folder.path + "/out"] + files)
        let script = """
            import pathlib, sys, yaml
            for path in sorted(pathlib.Path(sys.argv[1], "in").iterdir()):
                text = yaml.safe_load(path.read_text(encoding="utf-8"))["order"]["number"]
                markdown = pathlib.Path(sys.argv[1], "out", path.stem + ".md").read_bytes().decode("utf-8")
                head = yaml.safe_load(markdown.split("\\n---\\n")[0])
                if "".join(head.get("number", "").split()) != "".join(text.split()) or head["lang"] != "ru":
                    print(path.name, repr(text)[:80], head)
            """
        let outcome = try Program.tool("python3", ["-c", script, folder.path])
        #expect(outcome.output.isEmpty && outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    @Test("stay words in reports and their roll-up")
    func reports() throws {
        let plans = try HostilePlans(of: HostileText.all)
        let faults = try plans.makeReports()
        #expect(faults.isEmpty, "\(faults)")
        let differences = try plans.differences()
        #expect(differences.isEmpty, "\(differences)")
    }

    @Test("stay words on a site")
    func site() throws {
        let plans = try HostilePlans(of: HostileText.all)
        let faults = try plans.make { ["site", "--with-drafts", "--extracts"] + $0 + ["-o", $1] }
        #expect(faults.isEmpty, "\(faults)")
        let differences = try plans.differences()
        #expect(differences.isEmpty, "\(differences)")
    }
}
