import Diagnostics
import PlanModel

/// How large a plan may be, whatever it was read from. The largest plans that people make have a few hundred activities;
/// what is a hundred times larger was made to do harm, or is no plan.
struct PlanLimits {
    var activities = 200_000
    /// Columns of one table.
    var columns = 100
    /// Characters (Unicode scalars) of one text: a cell, a clause, a title.
    var textLength = 100_000
    /// Entries of one list other than activities and sections: clauses, items, people, appendices.
    var listLength = 1_000

    /// - Throws: ``Failure`` that names the first thing that is too large, with its place.
    func check(_ plan: Plan) throws(Failure) {
        let count = plan.appendices.reduce(0) { $0 + $1.sections.reduce(0) { $0 + $1.activities.count } }
        let sections = plan.appendices.reduce(0) { $0 + $1.sections.count }
        guard max(count, sections) <= activities else {
            throw tooLarge(
                "мероприятий \(count), а читается не больше \(activities)",
                "\(count) activities; at most \(activities) are read")
        }
        for appendix in plan.appendices {
            guard appendix.columns.count <= columns else {
                throw tooLarge(
                    "граф \(appendix.columns.count), а читается не больше \(columns)",
                    "\(appendix.columns.count) columns; at most \(columns) are read")
            }
            for section in appendix.sections {
                for cells in [section.cells] + section.activities.map(\.cells) {
                    for (field, text) in cells.entries { try check(text, field) }
                }
            }
        }
        var frame = plan
        for index in frame.appendices.indices { frame.appendices[index].sections = [] }
        try check(.record(frame.record), "")
    }

    private func check(_ value: PlanValue, _ field: String) throws(Failure) {
        switch value {
        case .flag: break
        case .text(let text): try check(text, field)
        case .list(let items):
            guard items.count <= listLength else {
                throw tooLarge(
                    "в списке «\(field)» \(items.count) пунктов, а читается не больше \(listLength)",
                    "\(items.count) entries in \"\(field)\"; at most \(listLength) are read", field: field)
            }
            for item in items { try check(item, field) }
        case .record(let record):
            for (key, value) in record.entries { try check(value, key) }
        }
    }

    private func check(_ text: SourceText, _ field: String) throws(Failure) {
        // A scalar is one to four bytes: short texts need not be counted.
        guard text.text.utf8.count > textLength, text.text.unicodeScalars.count > textLength else { return }
        throw tooLarge(
            "в одном тексте больше \(textLength) знаков", "more than \(textLength) characters in one text",
            at: text.place, field: field)
    }

    private func tooLarge(
        _ ru: String, _ en: String, at place: SourcePlace = .unknown, field: String? = nil
    ) -> Failure {
        Failure(
            Diagnostic(
                code: "F019", name: "plan-too-large", place: place, field: field,
                message: Message(ru: "План слишком велик: \(ru).", en: "The plan is too large: \(en)."),
                hint: Message(ru: "Разделите его на несколько планов.", en: "Divide it into several plans.")))
    }
}
