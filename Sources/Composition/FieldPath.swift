import PlanModel

/// A path to a value of the plan, such as `order.signatory.name`, that has been found to exist in its shape.
struct FieldPath: Sendable {
    let components: [String]
}

/// The names a template may use at some place: their shapes while it is compiled.
struct ShapeScope: Sendable {
    private(set) var root: [FieldShape]
    /// How many loops stand around this place.
    private(set) var loops = 0
    /// A loop in a loop makes a block for each pair of values; a third would make a document of any length out of a short
    /// plan.
    static let mostLoops = 2

    static let order = ShapeScope(root: common)

    static let appendix = ShapeScope(
        root: common + [FieldShape("appendix", .record(.composedAppendix), "Приложение")])

    private static let common = [
        FieldShape("organization", .record(.field("organization")), "Организация"),
        FieldShape("order", .record(.composedOrder), "Приказ"),
        FieldShape("published", .text, "Дата публикации"),
        FieldShape("updated", .text, "Дата изменения"),
        FieldShape("extract", .text, "Для кого выписка; пусто, если это не выписка"),
    ]

    /// The scope inside a loop that calls each value of a list `name`.
    func adding(_ name: String, _ shape: Shape) -> ShapeScope {
        ShapeScope(root: root.filter { $0.key != name } + [FieldShape(name, shape, "")], loops: loops + 1)
    }

    /// What a path leads to, or where it goes astray and what is known there.
    enum Resolution {
        case shape(Shape)
        case unknown(component: String, known: [String])
    }

    func resolve(_ components: [String]) -> Resolution {
        var shape = Shape.record(RecordShape(root))
        for component in components {
            guard case .record(let record) = shape else { return .unknown(component: component, known: []) }
            guard let next = record.shape(of: component) else {
                return .unknown(component: component, known: record.fields.map(\.key))
            }
            shape = next
        }
        return .shape(shape)
    }
}

extension RecordShape {
    /// The shape of the plan's field `key`, a record.
    fileprivate static func field(_ key: String) -> RecordShape {
        if case .record(let record) = plan.shape(of: key) { record } else { RecordShape([]) }
    }

    /// The order as templates see it: with what is derived for the word of command.
    fileprivate static var composedOrder: RecordShape {
        RecordShape(
            field("order").fields + [
                FieldShape("proclaimed", .flag, "Слово распоряжения — прописными: стоит отдельной строкой"),
                FieldShape("run_in", .flag, "Слово распоряжения продолжает фразу преамбулы"),
            ])
    }

    /// An appendix as templates see it: its texts without the table, and what is derived for the mark.
    fileprivate static var composedAppendix: RecordShape {
        guard case .list(.record(let appendix)) = plan.shape(of: "appendices") else { return RecordShape([]) }
        let table: Set = ["columns", "sections", "closing"]
        return RecordShape(
            appendix.fields.filter { !table.contains($0.key) } + [
                FieldShape("labelled", .flag, "Отметка уже начинается словом «Приложение»")
            ])
    }
}

/// The values a template's paths lead to while it is composed.
struct ValueScope {
    private var values: [String: PlanValue]

    init(_ values: [String: PlanValue]) { self.values = values }

    func adding(_ name: String, _ value: PlanValue) -> ValueScope {
        var values = values
        values[name] = value
        return ValueScope(values)
    }

    func value(_ path: FieldPath) -> PlanValue? {
        guard let first = path.components.first, var value = values[first] else { return nil }
        for component in path.components.dropFirst() {
            guard case .record(let record) = value, let next = record[component] else { return nil }
            value = next
        }
        return value
    }

    func text(_ path: FieldPath) -> String? {
        if case .text(let text) = value(path), !text.text.isEmpty { text.text } else { nil }
    }

    func saysSomething(_ path: FieldPath) -> Bool { value(path).map { !$0.isEmpty } ?? false }

    func list(_ path: FieldPath) -> [PlanValue] {
        if case .list(let items) = value(path) { items } else { [] }
    }
}
