import Diagnostics
import Document
import YAMLSource

/// The texts of a template's files while they are compiled, and every fault that is found in them.
struct TemplateFiles {
    /// By file name.
    let texts: [String: String]
    /// What the folder is called in messages.
    let folder: String
    private var faults: [Diagnostic] = []

    init(_ texts: [String: String], folder: String) {
        self.texts = texts
        self.folder = folder
    }

    /// Reads one file, and tells what has been found in it.
    ///
    /// - Returns: nil for a file that is no YAML, or has nothing in it.
    mutating func read<Compiled>(
        _ name: String, _ compile: (YAMLNode) -> (Compiled, [Diagnostic])
    ) -> Compiled? {
        do {
            guard let node = try YAMLNode.parse(texts[name] ?? "") else { return nil }
            let (compiled, found) = compile(node)
            faults += Failure(found).inFile("\(folder)/\(name)").diagnostics
            return compiled
        } catch {
            faults += error.inFile("\(folder)/\(name)").diagnostics
            return nil
        }
    }

    mutating func style() -> StyleSheet {
        read("style.yaml") { node in
            var reader = StyleReader()
            let style = reader.styleSheet(node)
            return (style, reader.diagnostics)
        } ?? StyleSheet()
    }

    /// - Throws: ``Failure`` with all faults of all files.
    func finish() throws(Failure) {
        guard faults.isEmpty else { throw Failure(faults) }
    }
}
