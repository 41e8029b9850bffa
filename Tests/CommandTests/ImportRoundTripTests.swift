import Foundation
import PlanFile
import PlanModel
import TestSupport
import Testing

@Suite("What prikaz has rendered")
struct ImportRoundTripTests {
    /// The plan that comes out of what the plan in `file` is rendered to.
    private func again(_ file: String, _ format: String, in folder: TemporaryFolder) throws -> (Plan, file: String) {
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        let output = folder.path + "/" + UUID().uuidString
        #expect(try Program.run(["render", file, "--format", format, "-o", output]).status <= 1)
        let rendered = "\(output)/\(name).\(format == "html" ? "html" : "md")"
        let plan = "\(output)/\(name).yaml"
        let outcome = try Program.run(["import", rendered, "-o", plan])
        #expect(outcome.status == 0 && !outcome.errors.contains("I012"), "\(outcome.errors)")
        return (try PlanFile.read(String(contentsOfFile: plan, encoding: .utf8)).plan, plan)
    }

    private func check(_ file: String, _ format: String) throws {
        let folder = try TemporaryFolder()
        let source = folder.path + "/source.yaml"
        if file.hasSuffix(".yaml") {
            try FileManager.default.copyItem(atPath: Program.root.appending(path: file).path, toPath: source)
        } else {
            #expect(try Program.run(["import", file, "-o", source]).status == 0)
        }
        let plan = PlanTableWords(try PlanFile.read(String(contentsOfFile: source, encoding: .utf8)).plan)
        let first = try again(source, format, in: folder)
        #expect(PlanTableWords(first.0) == plan)
        #expect(PlanTableWords(try again(first.file, format, in: folder).0) == plan)
    }

    @Test("is read back as the plan it was, again and again", arguments: Examples.all, ["html", "markdown"])
    func examples(file: String, format: String) throws { try check(file, format) }

    @Test(
        "is read back as the real plan it was",
        .enabled(if: !Seeds.areAbsent, "the folder ../shared/seeds is not there"),
        arguments: Seeds.all, ["html", "markdown"])
    func seeds(file: String, format: String) throws { try check(file, format) }
}
