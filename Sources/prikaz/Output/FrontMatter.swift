import PlanModel
import Site
import YAMLSource

/// What stands before a Markdown text for the program that makes a site of it (front matter): YAML between two lines
/// `---`. Every value is a quoted text, so that every YAML reader gets the same words: no number `017`, no date, no `no`.
struct FrontMatter {
    private var entries: [(key: String, value: String)] = []

    /// - Parameter title: of the document.
    init(of plan: Plan, title: String) {
        add("title", title)
        add("date", plan.order?.calendarDate?.iso ?? plan.order?.date?.text)
        add("number", plan.order?.number?.text)
        add("organization", (plan.organization.name ?? plan.organization.shortName)?.text)
        add("lang", "ru")
        add("published", plan.publishedDay)
        add("updated", plan.updatedDay)
    }

    private mutating func add(_ key: String, _ value: String?) {
        let words = value?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        if !words.isEmpty { entries.append((key, words)) }
    }

    /// With the blank line after it.
    var text: String {
        "---\n" + entries.map { "\($0.key): \(YAMLWriter.quoted($0.value))\n" }.joined() + "---\n\n"
    }
}
