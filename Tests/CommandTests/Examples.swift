import Foundation

/// The example plans of the repository.
enum Examples {
    static let all: [String] = {
        let folder = Program.root.appending(path: "examples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "examples/\($0)" }
    }()

    /// An order with an appendix.
    static let first = "examples/02-school-order.yaml"
}
