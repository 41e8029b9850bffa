import DocumentReaders
import Foundation
import PlanImport
import PlanModel
import SourceModel
import TestSupport
import Testing

private let folder = Seeds.folder.appending(path: "../samples").standardized

private let samplesAreThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "word-autonumber.docx").path)

/// Real documents beside the repository; none of their sentences stands in the tests.
@Suite("A real document of Word", .enabled(if: samplesAreThere, "the samples are not beside the repository"))
struct WordSampleTests {
    private func read(_ name: String) throws -> SourceDocument {
        let data = try Data(contentsOf: folder.appending(path: name))
        let document = try #require(try DocumentReaders.read([UInt8](data), fileName: name))
        document.expectSums()
        return document
    }

    @Test("whose numbers Word makes has them in its rows and in its cells")
    func autonumber() throws {
        let document = try read("word-autonumber.docx")
        let plan = try PlanImport.read(document).plan
        let activities = plan.appendices.flatMap(\.sections).flatMap(\.activities)
        #expect(activities.map { $0.cells[.number]?.text } == (1...8).map { "\($0)." })
        #expect(activities.allSatisfy { $0.cells[.activity] != nil && $0.cells[.deadline] != nil })
        #expect(activities.allSatisfy { $0.cells[.result] != nil })
        let marks = activities.map { activity in
            (activity.cells[.result]?.text ?? "").split(separator: "\n").map { String($0.prefix(2)) }
                .filter { $0.hasSuffix(".") }
        }
        #expect(marks.map(\.count) == [3, 0, 2, 2, 0, 0, 0, 5])
        #expect(marks.allSatisfy { $0 == (1...max(1, $0.count)).prefix($0.count).map { "\($0)." } })
        // Its marks of notes are typed, and hidden.
        #expect(document.droppedWords == ["10 hidden: 1", "71 hidden: 2"])
    }

    @Test("with a column of actual dates has it beside that of the deadlines")
    func actualDates() throws {
        let plan = try PlanImport.read(try read("word-plan-actual.docx")).plan
        let activities = plan.appendices.flatMap(\.sections).flatMap(\.activities)
        #expect(activities.count == 22)
        #expect(activities.map { $0.cells[.number]?.text } == (1...22).map { "\($0)" })
        #expect(activities.allSatisfy { $0.cells[.deadline]?.text.hasPrefix("до ") == true })
        #expect(activities.allSatisfy { $0.cells.entries.contains { $0.text.text.hasSuffix("2023") } })
    }
}
