public import Foundation

/// The example plans of the repository.
public enum Examples {
    public static let all: [String] = {
        let folder = Program.root.appending(path: "examples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "examples/\($0)" }
    }()

    /// Forms of reports on ``first``, filled in.
    public static let reports = ["examples/reports/02-school-2025-H1.yaml", "examples/reports/02-school-2026-H2.yaml"]

    /// Forms of a district's schools on the plan of the district.
    public static let schoolReports: [String] = {
        let folder = Program.root.appending(path: "examples/reports/schools")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { "examples/reports/schools/\($0)" }
    }()

    /// A plan copied out of Word, with faults: it comes out as a draft.
    public static let draft = "examples/06-copied-from-word.txt"

    /// An order with an appendix.
    public static let first = "examples/02-school-order.yaml"
}

/// The real documents that the program was made for, where they are at hand: they are no part of the repository.
public enum Seeds {
    /// In the folder that PRIKAZ_SHARED names, else beside the repository.
    public static let folder: URL = {
        let named = ProcessInfo.processInfo.environment["PRIKAZ_SHARED"].map { URL(filePath: $0) }
        return (named ?? Program.root.appending(path: "../shared").standardized).appending(path: "seeds")
    }()

    public static let all: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
    }()

    public static var areAbsent: Bool { all.isEmpty }
}
