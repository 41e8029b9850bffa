import Diagnostics
import Foundation
import PlanImport
import PlanModel
import SourceModel
import Testing

/// A real document, read from the folder of seeds beside the package; none of its sentences stands in the tests.
struct Seed: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// How many activities its sections have.
    let activities: [Int]

    var testDescription: String { name }

    /// Imported once for all tests.
    var result: ImportResult { get throws { try Seed.results[name, default: .failure(Failure([]))].get() } }
    var plan: Plan { get throws { try result.plan } }

    private static let folder: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared = ProcessInfo.processInfo.environment["PRIKAZ_SHARED"].map { URL(fileURLWithPath: $0) }
        let candidates = [package.appendingPathComponent("../shared").standardizedFileURL] + (shared.map { [$0] } ?? [])
        return candidates.map { $0.appendingPathComponent("seeds") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    private static let expected: [String: [Int]] = [
        "000": [9, 6, 6, 1], "001": [7, 8, 8], "002": [7, 12, 4, 5, 2], "003": [21], "004": [13, 11, 9],
    ]

    static let all: [Seed] = {
        guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            return []
        }
        return files.sorted().compactMap { file in
            let url = folder.appendingPathComponent(file)
            guard file.hasSuffix(".txt"), let activities = expected[String(file.prefix(3))],
                let data = try? Data(contentsOf: url)
            else { return nil }
            return Seed(
                name: String(file.prefix(3)), text: String(decoding: data, as: UTF8.self), activities: activities)
        }
    }()

    private static let results: [String: Result<ImportResult, Failure>] = Dictionary(
        uniqueKeysWithValues: all.map { seed in
            (seed.name, Result { () throws(Failure) in try PlanImport.readText(seed.text) })
        })

    static let areThere = all.count == expected.count

    static func named(_ name: String) throws -> Seed { try #require(all.first { $0.name == name }) }
}

/// Tests on the seeds run where the folder is.
let seedsAreThere = ConditionTrait.enabled(
    if: Seed.areThere, "the seeds are not beside the package; PRIKAZ_SHARED names the folder that holds them")
