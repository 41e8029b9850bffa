import HTMLWriting

/// The table of contents: the headings, and the sections of the tables.
struct PageContents {
    private struct Entry {
        var id: String
        var words: String
        var below: [Entry] = []
    }

    /// With fewer entries the page is seen at a glance.
    private static let leastCount = 3

    private var entries: [Entry] = []

    /// - Parameter opensPart: the entry is a part's own heading; others stand below the part's.
    mutating func add(_ words: String, id: String, opensPart: Bool) {
        guard !words.isEmpty else { return }
        if opensPart || entries.isEmpty {
            entries.append(Entry(id: id, words: words))
        } else {
            entries[entries.count - 1].below.append(Entry(id: id, words: words))
        }
    }

    var isShown: Bool { shown.reduce(0) { $0 + 1 + $1.below.count } >= Self.leastCount }

    /// The heading of the only part is the page's title: to say it again leads nowhere.
    private var shown: [Entry] { entries.count == 1 ? entries[0].below : entries }

    /// Folded on a phone, where the style hides the list beside closed details; inside them it could not be shown
    /// where there is room, for browsers before 2025 know no `::details-content`.
    func write(to writer: inout HTMLWriter, classes: String) {
        writer.write("<nav class=\"\(classes)\" aria-label=\"Содержание\">\n")
        writer.write("<details><summary>Содержание</summary></details>\n")
        write(shown, to: &writer, classes: entries.count == 1 ? "sections" : nil)
        writer.write("</nav>\n")
    }

    private func write(_ entries: [Entry], to writer: inout HTMLWriter, classes: String? = nil) {
        writer.write(classes.map { "<ul class=\"\($0)\">\n" } ?? "<ul>\n")
        for entry in entries {
            writer.write("<li><a href=\"#\(entry.id)\">")
            writer.text(entry.words)
            writer.write("</a>")
            if !entry.below.isEmpty {
                writer.write("\n")
                write(entry.below, to: &writer)
            }
            writer.write("</li>\n")
        }
        writer.write("</ul>\n")
    }
}
