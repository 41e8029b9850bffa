import SourceModel

/// What stands one below the other in a word processor's document, a cell, a note or a text box.
struct Flow {
    enum Item {
        case paragraph(FlowParagraph)
        case table(FlowTable)
    }

    private(set) var items: [Item] = []
    /// The first paragraph, blank or not: the place of a cell without words.
    private(set) var firstLine: Int?
    /// A blank paragraph or the end of a page has come since the last words.
    var isAfterBreak = false
    /// The beginning of a paragraph whose end a tracked change has deleted: it goes on with the next.
    var carried: FlowText?

    mutating func begin(line: Int) { firstLine = firstLine ?? line }

    mutating func append(_ paragraph: FlowParagraph) {
        var paragraph = paragraph
        paragraph.isAfterBreak = isAfterBreak
        isAfterBreak = false
        items.append(.paragraph(paragraph))
    }

    mutating func append(_ table: FlowTable) {
        var table = table
        table.isAfterBreak = isAfterBreak
        isAfterBreak = false
        items.append(.table(table))
    }

    /// Leaves out all of it.
    func drop(_ why: Dropped.Reason, _ account: inout FlowAccount) {
        for item in items {
            switch item {
            case .paragraph(let paragraph):
                let text = paragraph.parts.map(\.text).joined(separator: " ")
                for (index, line) in paragraph.lines.enumerated() {
                    account.drop(line: line, text: index == 0 ? text : "", why: text.isEmpty ? .blank : why)
                }
            case .table(let table):
                for row in table.rows { for cell in row.cells { cell.flow.drop(why, &account) } }
            }
        }
    }

    mutating func append(_ flow: Flow) {
        items += flow.items
        firstLine = firstLine ?? flow.firstLine
        isAfterBreak = isAfterBreak || flow.isAfterBreak
    }
}

struct FlowParagraph {
    /// The number or bullet that the word processor writes before it, with what parts it from the words.
    var label: String
    /// None where the paragraph has nothing but its number.
    var parts: [FlowText.Part]
    var lines: [Int]
    var isBold: Bool
    var isAfterBreak = false
}

struct FlowTable {
    struct Row {
        var cells: [Cell] = []
    }

    struct Cell {
        var flow: Flow
        var columnSpan = 1
        var rowSpan = 1
    }

    var widths: [Double] = []
    var rows: [Row] = []
    var isAfterBreak = false
}
