import Diagnostics
import FoundationEssentials

/// A format that a plan is rendered to.
enum OutputFormat: String, CaseIterable, Sendable {
    case pdf, html, markdown

    var fileExtension: String {
        switch self {
        case .pdf: "pdf"
        case .html: "html"
        case .markdown: "md"
        }
    }
}

/// Where the documents of one plan go.
struct OutputTarget: Sendable {
    let input: String
    /// Of the files, without extension.
    let name: String
    let paths: [(format: OutputFormat, path: String)]
}

/// Where the documents of all plans go: below the output folder, in the folders that the inputs have below the folder
/// they share.
struct OutputTargets {
    let all: [OutputTarget]

    /// - Parameter suffix: added to each file's name.
    /// - Throws: ``Failure`` when two inputs would be written to one file.
    init(inputs: [String], folder: String, formats: [OutputFormat], suffix: String = "") throws(Failure) {
        let parts = inputs.map { URL(fileURLWithPath: $0).standardizedFileURL.deletingPathExtension().pathComponents }
        let shared = Self.sharedPrefix(parts.map { $0.dropLast() })
        all = zip(inputs, parts).map { input, parts in
            let name = parts.dropFirst(shared).joined(separator: "/") + suffix
            return OutputTarget(
                input: input, name: (parts.last ?? "") + suffix,
                paths: formats.map { ($0, "\(folder)/\(name).\($0.fileExtension)") })
        }
        var inputOfPath: [String: String] = [:]
        var clashes: [Diagnostic] = []
        for target in all {
            for (_, path) in target.paths.prefix(1) {
                guard let other = inputOfPath.updateValue(target.input, forKey: path) else { continue }
                clashes.append(
                    Diagnostic(
                        code: "F021", name: "same-target", file: target.input,
                        message: Message(
                            ru: "«\(other)» и «\(target.input)» записались бы в один файл «\(path)».",
                            en: "\"\(other)\" and \"\(target.input)\" would be written to one file \"\(path)\"."),
                        hint: Message(
                            ru: "Переименуйте один из них или сделайте их по отдельности.",
                            en: "Rename one of them, or render them one by one.")))
            }
        }
        if !clashes.isEmpty { throw Failure(clashes) }
    }

    private static func sharedPrefix(_ folders: [ArraySlice<String>]) -> Int {
        guard let first = folders.first else { return 0 }
        return folders.dropFirst().reduce(first.count) { count, folder in
            zip(first.prefix(count), folder).prefix { $0 == $1 }.count
        }
    }
}
