import Foundation

/// A plan for each text, and what a comparison has to know of them.
public struct HostilePlans {
    let folder: TemporaryFolder
    let files: [String: [String]]
    /// The text of each plan and its harmless twin, by the plan's name.
    let texts: [String: [String]]

    public init(of all: [HostileText]) throws {
        folder = try TemporaryFolder()
        var files: [String: [String]] = ["hostile": [], "harmless": []]
        var texts: [String: [String]] = [:]
        for (index, text) in all.enumerated() {
            texts["p\(index)"] = [text.text, text.harmless]
            for (kind, words) in [("hostile", text.text), ("harmless", text.harmless)] {
                files[kind]?.append(try folder.file("\(kind)-in/p\(index).yaml", HostilePlan.yaml(with: words)))
            }
        }
        self.files = files
        self.texts = texts
        let json = try JSONSerialization.data(withJSONObject: texts)
        try json.write(to: folder.url.appending(path: "texts.json"))
    }

    /// Runs the program for the hostile plans and for the harmless ones.
    ///
    /// - Returns: what went wrong with the run itself.
    public func make(_ arguments: (_ files: [String], _ output: String) -> [String]) throws -> String {
        var faults = ""
        for (kind, files) in files {
            let outcome = try Program.run(arguments(files, "\(folder.path)/\(kind)"))
            if outcome.status > 1 { faults += "\(kind): status \(outcome.status): \(outcome.errors.prefix(2000))\n" }
            if !Self.isClean(outcome.errors + outcome.output) {
                faults += "\(kind): control characters in the output\n"
            }
            faults += outcome.errors.split(separator: "\n").filter {
                $0.contains("[F0") || $0.contains("[L00") && $0.contains("ошибка")
            }
            .map { "\(kind): \($0)\n" }.joined()
        }
        return faults
    }

    /// What a program of the repository finds different; empty: nothing.
    ///
    /// - Parameter renderers: of Markdown; none compares the files themselves.
    public func differences(renderers: [String] = []) throws -> String {
        let script = Program.root.appending(path: "Tests/TestSupport/Hostile/compare.py").path
        let outcome = try Program.tool(
            "python3", [script] + ["hostile", "harmless", "texts.json"].map { "\(folder.path)/\($0)" } + renderers)
        return outcome.output + outcome.errors
    }

    /// No control character goes to a terminal.
    static func isClean(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    }
}
