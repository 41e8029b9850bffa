import SourceModel

/// The appendix mark (отметка о приложении, or the stamp of approval): the lines in the corner above a plan.
enum AppendixMark {
    /// «Приложение № 1», «Приложение к приказу …», «УТВЕРЖДЕНО».
    static func begins(_ text: String) -> Bool {
        guard text.utf8.count <= 300 else { return false }
        let first = text.firstWord
        // A quick look: nearly all lines begin with other letters (of Latin ones, y and c look like ours).
        guard let letter = first.unicodeScalars.first(where: { $0.isLetter }),
            "пПуУсСyYcC".unicodeScalars.contains(letter), first.utf8.count <= 48
        else { return false }
        let word = ColumnMeaning.normalized(first)
        // «Приложение: на 3 л.» belongs to the order.
        if word == "приложение" { return !first.hasSuffix(":") }
        return text.words.count <= 6 && text.startsInUpperCase
            && ["утвержден", "утверждаю", "согласован"].contains { word.hasPrefix($0) }
    }

    private static let mostLines = 20

    /// The first line below the mark that begins at `start`.
    static func end(in lines: [Paragraph], from start: Int) -> Int {
        var quotes = 0
        var index = start
        while index < lines.count, index - start < mostLines {
            let line = lines[index]
            let text = line.text
            if index > start, quotes <= 0, !text.startsInLowerCase {
                if line.isBold || PlanTitle.begins(text) || NarrativeHeading(line.passage) != nil { break }
                let isDetail = DateAndNumber(line.passage) != nil || text.hasPrefix("№") || begins(text)
                if line.isAfterBreak, !isDetail { break }
                if text.utf8.count > 240 { break }
            }
            quotes += text.count { $0 == "«" } - text.count { $0 == "»" }
            index += 1
        }
        return index
    }
}
