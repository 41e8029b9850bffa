import Diagnostics
import PlanModel

extension NumberFault {
    /// What is wrong in the numbers of a plan's rows and sections.
    static func all(in plan: Plan) -> [NumberFault] {
        plan.appendices.flatMap { ofActivities(in: $0) + ofSections(in: $0) }
    }

    private static func ofActivities(in appendix: Appendix) -> [NumberFault] {
        let column = appendix.column(CoreField.number.rawValue)
        var walk = OutlineWalk(allowsRepeats: column?.isGroup ?? false)
        let counts = numbersSectionsAsItsOwn(appendix)
        var isFirst = true
        for section in appendix.sections {
            let items = section.activities.map { item($0, column) }
            let parent = counts ? section.outlineNumber?.parts : nil
            walk.read(items, from: .init(parent: parent, isFirst: isFirst))
            if items.contains(where: { $0.number != nil }) { isFirst = false }
        }
        return onceARestart(walk.faults)
    }

    private static func ofSections(in appendix: Appendix) -> [NumberFault] {
        var walk = OutlineWalk()
        var items: [NumberedItem] = []
        var rowBefore: [Int]?
        for section in appendix.sections where section.hasRow {
            let rows = section.activities.lazy.compactMap {
                $0.number.flatMap { OutlineNumber(reading: $0.text)?.parts }
            }
            defer { rowBefore = rows.last ?? rowBefore }
            // A row among the activities that has only a title is read as a section: its number stands between theirs.
            if let number = section.outlineNumber?.parts, let before = rowBefore, let after = rows.first,
                number.count == before.count, after.count == before.count, follows(number, before),
                follows(after, number)
            {
                continue
            }
            items.append(NumberedItem(section.numberPassage, number: section.outlineNumber))
        }
        walk.read(items, from: .init(parent: nil, isFirst: true))
        return onceARestart(walk.faults)
    }

    /// Rows are numbered by their section (2.1 in section 2) in more sections than not.
    private static func numbersSectionsAsItsOwn(_ appendix: Appendix) -> Bool {
        var agreeing = 0
        var others = 0
        for section in appendix.sections {
            guard let own = section.outlineNumber?.parts else { continue }
            let dotted = section.activities.lazy
                .compactMap { $0.number.flatMap { OutlineNumber(reading: $0.text)?.parts } }
                .first { $0.count > 1 }
            guard let dotted else { continue }
            if dotted[0] == own[0] { agreeing += 1 } else { others += 1 }
        }
        return agreeing >= others && agreeing > 0
    }

    private static func item(_ activity: Activity, _ column: Column?) -> NumberedItem {
        NumberedItem(
            Passage(
                activity.number ?? SourceText("", at: activity.place), field: CoreField.number.rawValue,
                activity: activity.number?.text, columnTitle: column?.title.text))
    }

    /// A table whose numbers begin anew for each month does so for one reason.
    private static func onceARestart(_ faults: [NumberFault]) -> [NumberFault] {
        var hasRestarted = false
        return faults.filter { fault in
            guard fault.kind == .restart else { return true }
            defer { hasRestarted = true }
            return !hasRestarted
        }
    }
}

extension Section {
    /// The number as an outline reads it; a year is none («2026», «2026 год»).
    var outlineNumber: OutlineNumber? {
        guard let text = number ?? numberInTitle, let read = OutlineNumber(reading: text.text), read.parts[0] < 1900
        else { return nil }
        return read
    }

    /// «II.» of «II. Работа с кадрами», where the number has no cell of its own.
    private var numberInTitle: SourceText? {
        guard let title, let space = title.text.firstIndex(where: \.isWhitespace) else { return nil }
        let head = title.text[..<space]
        guard head.hasSuffix(".") else { return nil }
        return SourceText(String(head), at: title.place)
    }

    /// The number as a passage; where there is none, the section's place.
    var numberPassage: Passage { Passage(number ?? numberInTitle ?? SourceText("", at: place), field: "section") }
}

extension Rule {
    /// The findings of a rule about numbers: those of some kinds, in the rule's words.
    func numberFindings(
        of kinds: Set<NumberFault.Kind>, in checked: CheckedPlan, words: (NumberFault) -> (Message, hint: Message)
    ) -> [Diagnostic] {
        checked.numberFaults.filter { kinds.contains($0.kind) }.map { fault in
            let (message, hint) = words(fault)
            return finding(
                message, at: fault.passage, hint: hint,
                severity: fault.isCertain ? nil : min(.warning, description.severity))
        }
    }
}
