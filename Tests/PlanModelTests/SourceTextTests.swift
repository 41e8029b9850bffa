import Diagnostics
import PlanModel
import Testing

@Suite("A value of the plan")
struct SourceTextTests {
    @Test(
        "is missing when only blanks or a mark of emptiness stand there",
        arguments: ["", " ", "–", "-", "…", " — ", "\u{A0}", "...", "__"])
    func missing(text: String) {
        #expect(SourceText(text).isMissing)
    }

    @Test("is there when anything is said", arguments: ["ОО", "0", "- приказ", "№", "?"])
    func present(text: String) {
        #expect(!SourceText(text).isMissing)
    }

    @Test("equals another by its words, wherever they stand")
    func equality() {
        #expect(SourceText("приказ", at: .text(line: 3, column: 1)) == SourceText("приказ"))
        #expect(SourceText("приказ") != SourceText("Приказ"))
    }

    @Test("of an empty cell equals an absent one")
    func emptyCells() {
        #expect(Cells([("result", ""), ("number", "1")]) == Cells([("number", "1")]))
        var cells = Cells([("number", "1")])
        cells["number"] = nil
        #expect(cells.isEmpty)
    }
}
