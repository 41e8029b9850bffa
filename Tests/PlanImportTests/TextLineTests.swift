import Diagnostics
import SourceModel
import Testing

@testable import PlanImport

@Suite("A line of a text")
struct TextLineTests {
    private func lines(_ text: String) -> (lines: [TextLine], account: Account) {
        var keeper = AccountKeeper()
        let lines = TextLine.lines(of: text, keeper: &keeper)
        return (lines, keeper.account(lines: lines.count, columns: [], confidence: 1))
    }

    @Test(
        "ends at LF, CR LF or CR, and a last end begins no line",
        arguments: ["а\nб\n", "а\r\nб", "а\rб\r", "\u{FEFF}а\nб"])
    func ends(_ text: String) {
        #expect(lines(text).lines.map(\.paragraph.text) == ["а", "б"])
    }

    @Test("knows the line and column of each piece, counted in Unicode scalars")
    func places() {
        let pieces = lines("\n  а\u{301}б \t\t <b>в</b>г").lines[1].pieces
        #expect(pieces.map(\.text) == ["а\u{301}б", "", "вг"])
        #expect(pieces[0].place == .text(line: 2, column: 3))
        #expect(pieces[2].place == .text(line: 2, column: 13))
        #expect(pieces[1].lines == [])
        #expect(pieces[2].lines == [2])
    }

    @Test("is told to the account when it is blank", arguments: ["", "  ", "\t\t", "\u{0C}", "\u{A0}"])
    func blank(_ line: String) {
        #expect(lines("а\n\(line)\nб").account.dropped == [Dropped(line: 2, text: "", why: .blank)])
    }

    @Test("starts a page after a form feed")
    func formFeed() {
        #expect(lines("а\n\u{0C}б\nв").lines.map(\.startsPage) == [false, true, false])
    }

    @Test(
        "keeps its words without tags",
        arguments: [
            ("<p>один</p> <p>два</p>", "один\nдва"), ("<ul style=\"a: b\"><li>один<li>два</ul>", "один\nдва"),
            ("о<b>ди</b>н", "один"), ("один<br/>два", "один\nдва"), ("<I>один</I>", "один"),
            ("<5 и >3", "<5 и >3"), ("<ФИО>", "<ФИО>"), ("<p", "<p"), ("a <b c", "a <b c"), ("<", "<"),
        ])
    func tags(_ source: String, _ text: String) {
        #expect(lines(source).lines.first?.paragraph.text == text)
    }

    @Test("names every tag it lost")
    func droppedTags() {
        let account = lines("<p class=x>один</p>\tдва").account
        #expect(account.dropped.map(\.text) == ["<p class=x>", "</p>"])
        #expect(account.dropped.allSatisfy { $0.why == .markup && $0.line == 1 })
    }

    @Test(
        "loses bold marks only in pairs",
        arguments: [
            ("**один**", ["один"], [true]), ("**один\nдва**", ["один", "два"], [true, true]),
            ("**один\nдва\nтри**\nчетыре", ["один", "два", "три", "четыре"], [true, true, true, false]),
            ("один** два", ["один** два"], [false]),
            ("**один\n\nдва**", ["**один", "", "два**"], [false, false, false]),
            ("о **д** н", ["о д н"], [false]), ("**а\tб**", ["**а"], [false]), ("***", ["***"], [false]),
        ])
    func bold(_ source: String, _ texts: [String], _ isBold: [Bool]) {
        let lines = lines(source).lines
        #expect(lines.map(\.paragraph.text) == texts)
        #expect(lines.map(\.isBold) == isBold)
    }

    @Test("keeps a single blank as it is, and makes runs of them one space")
    func blanks() {
        #expect(lines("№\u{A0}5  и \u{A0} 6\u{1}7").lines[0].paragraph.text == "№\u{A0}5 и 6 7")
    }

    @Test("breaks inside at a manual line break")
    func manualBreaks() {
        #expect(lines("один\u{0B}два\u{2028}три").lines[0].paragraph.text == "один\nдва\nтри")
    }
}
