import Foundation
import Testing

/// A file beside the tests that holds what a renderer wrote when somebody last looked at it.
struct Golden {
    let name: String

    private var path: String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return "\(folder)/Goldens/\(name)"
    }

    /// Compares `text` with the file. With PRIKAZ_RECORD=1 the file is written anew and the test fails, so that no
    /// recording passes for a comparison.
    func expect(_ text: String) throws {
        if ProcessInfo.processInfo.environment["PRIKAZ_RECORD"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path): look at it, then run without PRIKAZ_RECORD")
            return
        }
        let recorded = try String(contentsOfFile: path, encoding: .utf8)
        let difference = firstDifference(between: recorded, and: text)
        #expect(difference == nil, "\(name) differs; PRIKAZ_RECORD=1 records it anew")
    }

    private func firstDifference(between recorded: String, and text: String) -> String? {
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        for number in 0..<max(old.count, new.count) {
            let before = number < old.count ? old[number] : "nothing"
            let after = number < new.count ? new[number] : "nothing"
            if before != after { return "line \(number + 1): \(before) → \(after)" }
        }
        return nil
    }
}
