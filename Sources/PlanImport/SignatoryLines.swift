import PlanModel
import SourceModel

/// Who signs an order: the lines of the post and the name below or beside them.
struct SignatoryLines {
    let position: Passage?
    let name: Passage
    /// How many paragraphs they take.
    let count: Int

    /// A post on more lines than this is text.
    private static let mostLines = 6

    /// Nil when no name stands on the first paragraphs.
    init?(_ paragraphs: ArraySlice<Paragraph>) {
        var position: Passage?
        var lines: [Int] = []
        for (offset, paragraph) in paragraphs.prefix(SignatoryLines.mostLines + 1).enumerated() {
            let line = paragraph.passage
            // Tabs may part post, ruled line and name on one line.
            let separator = line.lines == lines ? " " : "\n"
            lines = line.lines
            if AppendixMark.begins(line.text) { return nil }
            if let start = PersonName.start(in: line.text) {
                let post = line.piece(upTo: start)
                if !post.isEmpty { position.append(post, separator: separator) }
                self.position = position
                name = line.piece(from: start)
                count = offset + 1
                return
            }
            position.append(line, separator: separator)
        }
        return nil
    }

    private static let posts: Set<String> = [
        "директор", "начальник", "заведующий", "заведующая", "зав", "руководитель", "глава", "председатель",
        "заместитель", "и", "ио", "врио", "исполняющий", "исполняющая", "ректор", "министр",
    ]

    /// The line begins with a post, not with a sentence: «Директор школы», «И.о. начальника отдела».
    static func beginPosition(_ text: String) -> Bool {
        guard text.utf8.count <= 200, text.startsInUpperCase, !text.hasSuffix(".") || PersonName.start(in: text) != nil
        else { return false }
        return ColumnMeaning.normalized(text.firstWord).split(separator: " ").first
            .map { posts.contains(String($0)) } ?? false
    }
}
