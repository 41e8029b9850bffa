import Diagnostics
import Document
import PlanModel
import YAMLSource

/// Compiles the YAML of a template into blocks, and collects every fault with its place.
struct TemplateCompiler {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var page = "body"
    /// The page style of an appendix without a table.
    private(set) var textPage = "body"
    private let scope: ShapeScope
    private let style: StyleSheet
    /// What a report offers: names of tables and of charts. A template of an order has neither.
    private let tables: [String]
    private let charts: [String]

    init(scope: ShapeScope, style: StyleSheet, tables: [String] = [], charts: [String] = []) {
        self.scope = scope
        self.style = style
        self.tables = tables
        self.charts = charts
    }

    private var kinds: [String] {
        tables.isEmpty
            ? ["paragraph", "heading", "spread", "clauses", "narrative", "table", "qr", "blocks"]
            : ["paragraph", "heading", "spread", "report_table", "chart", "blocks"]
    }
    private static let conditionKeys = ["if", "unless", "each", "as"]

    mutating func template(_ node: YAMLNode) -> [TemplateBlock] {
        checkKeys(of: node, known: ["page", "text_page", "blocks"])
        page = pageStyle(node["page"]) ?? page
        textPage = pageStyle(node["text_page"]) ?? page
        return blocks(node["blocks"], scope: scope)
    }

    /// The parts of a report, each with pages of its own.
    mutating func parts(_ node: YAMLNode) -> [ReportTemplate.Part] {
        checkKeys(of: node, known: ["parts"])
        guard let items = node["parts"]?.items else {
            report(node, ru: "Здесь ожидается список частей («parts:»).", en: "Expected a list of parts here.")
            return []
        }
        return items.map { item in
            checkKeys(of: item, known: ["name", "page", "blocks", "if"])
            return ReportTemplate.Part(
                name: item["name"]?.text ?? "Отчёт", page: pageStyle(item["page"]) ?? "body",
                conditions: paths(item["if"], scope: scope), blocks: blocks(item["blocks"], scope: scope))
        }
    }

    private mutating func name(_ node: YAMLNode, among known: [String], what: (String, String)) -> String {
        let name = node.text ?? ""
        if !known.contains(name) { reportUnknown(name, at: node, known: known, what: what) }
        return name
    }

    private mutating func pageStyle(_ node: YAMLNode?) -> String? {
        guard let name = node?.text else { return nil }
        if style.pages[name] == nil {
            reportUnknown(name, at: node, known: Array(style.pages.keys), what: ("Стиль страницы", "page style"))
        }
        return name
    }

    private mutating func blocks(_ node: YAMLNode?, scope: ShapeScope) -> [TemplateBlock] {
        guard let items = node?.items else {
            report(node, ru: "Здесь ожидается список блоков («blocks:»).", en: "Expected a list of blocks here.")
            return []
        }
        return items.compactMap { block($0, scope: scope) }
    }

    private mutating func block(_ node: YAMLNode, scope outer: ShapeScope) -> TemplateBlock? {
        guard let entries = node.entries else {
            report(node, ru: "Блок записывается как «вид: текст».", en: "A block is written as \"kind: text\".")
            return nil
        }
        let found = entries.filter { kinds.contains($0.key) }
        guard let kind = found.first, found.count == 1 else {
            let unknown = entries.first { !Self.conditionKeys.contains($0.key) && $0.key != "style" }
            if found.isEmpty, let unknown {
                reportUnknown(
                    unknown.key, at: node, place: unknown.keyPlace, known: kinds, what: ("Вид блока", "block"))
            } else {
                report(
                    node, ru: "В блоке должен быть один вид из: \(kinds.joined(separator: ", ")).",
                    en: "A block has exactly one of: \(kinds.joined(separator: ", ")).")
            }
            return nil
        }
        var scope = outer
        var loop: TemplateBlock.Loop?
        if let each = node["each"] {
            guard outer.loops < ShapeScope.mostLoops else {
                report(
                    each, ru: "Циклы each вложены глубже \(ShapeScope.mostLoops).",
                    en: "Loops (each) are nested deeper than \(ShapeScope.mostLoops).")
                return nil
            }
            let name = node["as"]?.text ?? "item"
            if let (path, item) = list(each, scope: outer) {
                loop = TemplateBlock.Loop(list: path, name: name)
                scope = outer.adding(name, item)
            } else {
                // The list is unknown, and said so; its items must not be blamed a second time.
                return nil
            }
        }
        guard let content = content(kind, in: node, scope: scope) else { return nil }
        // A condition sees the names outside the loop.
        return TemplateBlock(
            content: content, conditions: paths(node["if"], scope: outer),
            exclusions: paths(node["unless"], scope: outer), loop: loop)
    }

    private mutating func content(
        _ kind: YAMLNode.Entry, in node: YAMLNode, scope: ShapeScope
    ) -> TemplateBlock.Content? {
        let common = [kind.key] + Self.conditionKeys
        switch kind.key {
        case "paragraph":
            checkKeys(of: node, known: common + ["style"])
            return .paragraph(style: styleName(node["style"], default: "body"), inlines(kind.value, scope: scope))
        case "heading":
            checkKeys(of: node, known: common + ["style", "level"])
            return .heading(
                level: integer(node["level"], in: 1...6, default: 1),
                style: styleName(node["style"], default: "heading"),
                inlines(kind.value, scope: scope))
        case "spread":
            checkKeys(of: node, known: common + ["style", "middle_style"])
            checkKeys(of: kind.value, known: ["left", "middle", "right"])
            let style = styleName(node["style"], default: "body")
            let middle = kind.value["middle"].map { middle in
                TemplateBlock.Middle(
                    style: styleName(node["middle_style"], default: style), inlines: inlines(middle, scope: scope))
            }
            return .spread(
                style: style, left: inlines(kind.value["left"], scope: scope), middle: middle,
                right: inlines(kind.value["right"], scope: scope))
        case "clauses":
            checkKeys(of: node, known: common + ["style", "items", "subitems"])
            guard let (path, _) = list(kind.value, scope: scope) else { return nil }
            let itemStyle = styleName(node["items"], default: "body")
            return .clauses(
                path,
                styles: ClauseStyles(
                    clause: styleName(node["style"], default: "body"), item: itemStyle,
                    subitem: styleName(node["subitems"], default: itemStyle)))
        case "narrative":
            checkKeys(of: node, known: common + ["styles"])
            guard let place = NarrativePlace(rawValue: kind.value.text ?? "") else {
                reportUnknown(
                    kind.value.text ?? "", at: kind.value, known: NarrativePlace.allCases.map(\.rawValue),
                    what: ("Текст", "narrative"))
                return nil
            }
            let styles = node["styles"]
            if let styles { checkKeys(of: styles, known: ["heading", "text", "items"]) }
            return .narrative(
                place,
                styles: NarrativeStyles(
                    heading: styleName(styles?["heading"], default: "body"),
                    text: styleName(styles?["text"], default: "body"),
                    item: styleName(styles?["items"], default: "body")))
        case "table":
            checkKeys(of: node, known: common)
            return .table(tableStyles(kind.value))
        case "report_table":
            checkKeys(of: node, known: common + ["styles"])
            let styles = node["styles"] ?? .mapping([], at: node.place)
            return .reportTable(
                name(kind.value, among: tables, what: ("Таблица отчёта", "table of a report")), tableStyles(styles))
        case "chart":
            checkKeys(of: node, known: common + ["style", "beside_table"])
            return .chart(
                name(kind.value, among: charts, what: ("Диаграмма", "chart")),
                style: styleName(node["style"], default: "body"), repeatsTable: flag(node["beside_table"]))
        case "qr":
            checkKeys(of: node, known: common + ["style", "side"])
            guard let text = text(kind.value, scope: scope) else { return nil }
            return .qr(
                text, side: node["side"].flatMap { positive($0) } ?? 20,
                style: styleName(node["style"], default: "body"))
        case "blocks":
            checkKeys(of: node, known: common)
            return .group(blocks(kind.value, scope: scope))
        default:
            return nil
        }
    }

    private mutating func tableStyles(_ node: YAMLNode) -> TableStyles {
        checkKeys(of: node, known: ["head", "section", "cell", "cells", "widths", "weights", "repeat_sections"])
        var styles = TableStyles(
            head: styleName(node["head"], default: "body"), section: styleName(node["section"], default: "body"),
            cell: styleName(node["cell"], default: "body"))
        for entry in node["cells"]?.entries ?? [] {
            styles.cells[entry.key] = styleName(entry.value, default: styles.cell)
        }
        styles.repeatsSections = flag(node["repeat_sections"])
        for entry in node["widths"]?.entries ?? [] { styles.widths[entry.key] = positive(entry.value) }
        for entry in node["weights"]?.entries ?? [] { styles.weights[entry.key] = positive(entry.value) }
        return styles
    }

    private mutating func flag(_ node: YAMLNode?) -> Bool {
        switch node?.text {
        case nil where node == nil, "false": return false
        case "true": return true
        default:
            report(node, ru: "Здесь ожидается true или false.", en: "Expected true or false.")
            return false
        }
    }

    // MARK: Texts

    /// A text, or a list of texts and `{strong: …}`, `{emphasis: …}`, `{spaced: …}`, `{blank: 12}`.
    private mutating func inlines(_ node: YAMLNode?, scope: ShapeScope) -> [TemplateInline] {
        guard let node else {
            report(node, ru: "Здесь ожидается текст.", en: "Expected a text here.")
            return []
        }
        if let items = node.items { return items.flatMap { inlines($0, scope: scope) } }
        if let entries = node.entries {
            checkKeys(of: node, known: ["strong", "emphasis", "spaced", "blank"])
            return entries.compactMap { entry in
                if entry.key == "blank" { return .blank(integer(entry.value, in: 1...60, default: 10)) }
                guard let text = text(entry.value, scope: scope) else { return nil }
                switch entry.key {
                case "strong": return .strong(text)
                case "emphasis": return .emphasis(text)
                case "spaced": return .spaced(text)
                default: return nil
                }
            }
        }
        return text(node, scope: scope).map { [.text($0)] } ?? []
    }

    private mutating func text(_ node: YAMLNode, scope: ShapeScope) -> TemplateText? {
        do {
            return try TemplateText(node.text ?? "", scope: scope)
        } catch {
            report(error, at: node)
            return nil
        }
    }

    private mutating func list(_ node: YAMLNode, scope: ShapeScope) -> (FieldPath, item: Shape)? {
        do throws(TemplateTextFault) {
            var item: Shape?
            let path = try TemplateText.fieldPath(node.text ?? "", scope: scope) { shape in
                if case .list(let of) = shape { item = of }
                return item != nil
            }
            return item.map { (path, $0) }
        } catch {
            report(error, at: node)
            return nil
        }
    }

    private mutating func paths(_ node: YAMLNode?, scope: ShapeScope) -> [FieldPath] {
        guard let node else { return [] }
        return (node.items ?? [node]).compactMap { item in
            do throws(TemplateTextFault) {
                return try TemplateText.fieldPath(item.text ?? "", scope: scope) { _ in true }
            } catch {
                report(error, at: item)
                return nil
            }
        }
    }

    // MARK: Values

    private mutating func styleName(_ node: YAMLNode?, default name: String) -> String {
        guard let node else { return name }
        let chosen = node.text ?? ""
        if style.texts[chosen] == nil {
            reportUnknown(chosen, at: node, known: Array(style.texts.keys), what: ("Стиль", "style"))
        }
        return chosen
    }

    private mutating func integer(_ node: YAMLNode?, in range: ClosedRange<Int>, default number: Int) -> Int {
        guard let node else { return number }
        if let value = Int(node.text ?? ""), range.contains(value) { return value }
        report(
            node, ru: "Здесь ожидается число от \(range.lowerBound) до \(range.upperBound).",
            en: "Expected a number from \(range.lowerBound) to \(range.upperBound).")
        return number
    }

    private mutating func positive(_ node: YAMLNode) -> Double? {
        if let value = Double(node.text ?? ""), value > 0, value.isFinite { return value }
        report(node, ru: "Здесь ожидается число больше нуля.", en: "Expected a number above zero.")
        return nil
    }

    // MARK: Faults

    private mutating func checkKeys(of node: YAMLNode, known: [String]) {
        for entry in node.entries ?? [] where !known.contains(entry.key) {
            reportUnknown(entry.key, at: node, place: entry.keyPlace, known: known, what: ("Ключ", "key"))
        }
    }

    private mutating func report(_ fault: TemplateTextFault, at node: YAMLNode) {
        switch fault {
        case .unclosed: report(node, ru: "После «{{» нет «}}».", en: "\"{{\" without \"}}\".")
        case .unknownField(let path, let component, let known):
            diagnostics.append(
                unknownName(
                    component, at: node.place, known: known, quote: path, what: ("Поле", "field")))
        case .notText(let path):
            report(
                node, ru: "Поле «\(path)» здесь не подходит: оно другого вида.",
                en: "The field \"\(path)\" is of another kind than is needed here.")
        case .unknownFilter(let name):
            reportUnknown(name, at: node, known: TemplateFilter.names, what: ("Фильтр", "filter"))
        case .filterNeeds(let name, let usage):
            report(
                node, ru: "Фильтр «\(name)» записывается так: \(usage.russian).",
                en: "The filter \"\(name)\" is written as \(usage.english).")
        }
    }

    private mutating func reportUnknown(
        _ name: String, at node: YAMLNode?, place: SourcePlace? = nil, known: [String], what: (String, String)
    ) {
        diagnostics.append(
            unknownName(name, at: place ?? node?.place ?? .unknown, known: known, quote: name, what: what))
    }

    private mutating func report(_ node: YAMLNode?, ru: String, en: String) {
        diagnostics.append(
            Diagnostic(
                code: "T001", name: "broken-template", place: node?.place ?? .unknown,
                message: Message(ru: ru, en: en)))
    }
}

/// A name that a template uses and nothing has, with the nearest that is known.
func unknownName(
    _ name: String, at place: SourcePlace, known: [String], quote: String, what: (ru: String, en: String)
) -> Diagnostic {
    let list = known.sorted().joined(separator: ", ")
    let hint =
        if let near = nearestName(to: name, among: known) {
            Message(ru: "Возможно, имелось в виду «\(near)».", en: "Did you mean \"\(near)\"?")
        } else {
            Message(ru: "Известны: \(list).", en: "Known: \(list).")
        }
    return Diagnostic(
        code: "T002", name: "unknown-template-name", place: place, quote: quote,
        message: Message(ru: "\(what.ru) «\(name)»: такого имени нет.", en: "Unknown \(what.en) \"\(name)\"."),
        hint: hint)
}
