public import Document
public import PlanModel
import QRCode

/// What is asked of a document beyond the plan and the template.
public struct CompositionOptions: Sendable {
    /// Written behind the text of every page, such as «ПРОЕКТ».
    public var watermark: String?

    /// The rows say by what they can be filtered; only a page asks for it.
    public var hasFacets: Bool

    public init(watermark: String? = nil, hasFacets: Bool = true) {
        self.watermark = watermark
        self.hasFacets = hasFacets
    }
}

/// Composes the document of a plan: the order, if it has one, and its appendices.
public func compose(
    _ plan: Plan, with template: Template, options: CompositionOptions = CompositionOptions()
) -> Document {
    // Who hears the page read sees no watermark.
    let mark = options.watermark.map { "\($0). " } ?? ""
    var document = Document(
        title: mark + title(of: plan), author: (plan.organization.shortName ?? plan.organization.name)?.text,
        subject: plan.order?.title?.text, watermark: options.watermark)
    var values: [String: PlanValue] = ["organization": .record(plan.organization.record)]
    if let order = plan.order { values["order"] = .record(order.composed) }
    if let published = plan.published { values["published"] = .text(published) }
    if let updated = plan.updated { values["updated"] = .text(updated) }
    if let party = plan.extractedFor { values["extract"] = .text(SourceText(party)) }
    let scope = ValueScope(values)

    // A part of which a template prints nothing is none: a page without a word cannot be tagged.
    var printed: [(appendix: Appendix, part: Part)] = []
    for appendix in plan.appendices {
        let composer = Composer(
            appendix: appendix, references: nil,
            deadlines: options.hasFacets ? DeadlineContext(of: appendix, in: plan) : nil)
        let blocks = composer.blocks(template.appendix, in: scope.adding("appendix", .record(appendix.composed)))
        guard !blocks.isEmpty else { continue }
        let part = Part(
            name: appendix.title?.text ?? "Приложение",
            pageStyle: appendix.hasTable ? template.appendixPage : template.textPage, blocks: blocks)
        printed.append((appendix, part))
    }
    if let order = plan.order {
        let composer = Composer(
            appendix: nil, references: CrossReferences(printed.map(\.appendix), firstPart: 1), deadlines: nil)
        let blocks = composer.blocks(template.order, in: scope)
        if !blocks.isEmpty {
            document.parts.append(
                Part(name: order.kind?.text ?? "Приказ", pageStyle: template.orderPage, blocks: blocks))
        }
    }
    document.parts += printed.map(\.part)
    return document
}

private func title(of plan: Plan) -> String {
    let title = (plan.title ?? plan.organization.name?.text ?? "План мероприятий").replacing("\n", with: " ")
    return plan.extractedFor.map { "Выписка (\($0)): \(title)" } ?? title
}

extension Order {
    /// What templates see of the order: its word of command is «приказываю», if it names no other.
    fileprivate var composed: PlanValue.Record {
        var order = self
        // The template brings the sign «№».
        if let number, number.text.hasPrefix("№") {
            order.number?.text = String(number.text.dropFirst().drop(while: \.isWhitespace))
        }
        var record = order.record
        let word = imperative?.text ?? "приказываю"
        if imperative == nil { record.add("imperative", .text(SourceText(word))) }
        let isProclaimed = word == word.uppercased()
        let isOpen = preamble?.text.last.map { $0.isLetter || $0.isNumber || ",»\")".contains($0) } ?? false
        if isProclaimed { record.add("proclaimed", .flag(true)) }
        if isOpen, word.first?.isLowercase == true { record.add("run_in", .flag(true)) }
        return record
    }
}

extension Appendix {
    /// What templates see of the appendix.
    fileprivate var composed: PlanValue.Record {
        var record = recordWithoutTable
        if mark.first?.text.lowercased().hasPrefix("приложени") == true { record.add("labelled", .flag(true)) }
        return record
    }
}

/// Makes blocks of a document out of blocks of a template.
struct Composer {
    let appendix: Appendix?
    /// Where mentions of appendices in the order's clauses lead to.
    let references: CrossReferences?
    /// Against what the deadlines of the appendix are read; nil where rows have no facets.
    let deadlines: DeadlineContext?
    /// The tables and charts of a report; nil in an order and an appendix.
    var report: ReportPieces?

    func blocks(_ templates: [TemplateBlock], in scope: ValueScope) -> [Block] {
        templates.flatMap { template -> [Block] in
            guard template.conditions.allSatisfy(scope.saysSomething),
                !template.exclusions.contains(where: scope.saysSomething)
            else { return [] }
            guard let loop = template.loop else { return blocks(template.content, in: scope) }
            return scope.list(loop.list).flatMap { value in
                blocks(template.content, in: scope.adding(loop.name, value))
            }
        }
    }

    private func blocks(_ content: TemplateBlock.Content, in scope: ValueScope) -> [Block] {
        switch content {
        case .paragraph(let style, let texts):
            return paragraph(style, texts, in: scope).map { [.paragraph($0)] } ?? []
        case .heading(let level, let style, let texts):
            return paragraph(style, texts, in: scope).map { [.heading(Heading(level: level, paragraph: $0))] } ?? []
        case .spread(let style, let left, let middle, let right):
            let spread = Spread(
                style: style, left: inlines(left, in: scope),
                middle: middle.flatMap { paragraph($0.style, $0.inlines, in: scope) }, right: inlines(right, in: scope))
            return spread.texts.isEmpty ? [] : [.spread(spread)]
        case .clauses(let path, let styles):
            return clauses(scope.list(path), styles: styles)
        case .narrative(let place, let styles):
            let parts = place == .before ? appendix?.narrative : appendix?.closing
            return (parts ?? []).flatMap { narrative($0, styles: styles) }
        case .table(let styles):
            guard let appendix, appendix.hasTable else { return [] }
            return [.table(TableComposer(appendix: appendix, styles: styles, deadlines: deadlines).table)]
        case .reportTable(let name, let styles):
            return report?.tables[name].flatMap { $0.table(styles) }.map { [.table($0)] } ?? []
        case .chart(let name, let style, let repeatsTable):
            return (report?.charts[name]?.figures ?? []).map {
                .figure(Figure($0, style: style, repeatsTable: repeatsTable))
            }
        case .qr(let text, let side, let style):
            let words = text.plainText(in: scope)
            // What no code can hold is printed as it is: nothing is lost.
            guard let code = QRCode(words) else {
                return words.isEmpty ? [] : [.paragraph(Paragraph(style: style, text: words))]
            }
            return [
                .figure(
                    Figure(
                        alternative: "QR-код: \(words)", squares: code.modules, sideMillimetres: side, style: style))
            ]
        case .group(let templates):
            return blocks(templates, in: scope)
        }
    }

    /// Nil where the values leave no words: an empty paragraph would be a gap on the page.
    private func paragraph(_ style: String, _ texts: [TemplateInline], in scope: ValueScope) -> Paragraph? {
        let inlines = inlines(texts, in: scope)
        let isEmpty = inlines.allSatisfy { inline in
            if case .blank = inline { false } else { inline.plainText.allSatisfy(\.isWhitespace) }
        }
        return isEmpty ? nil : Paragraph(style: style, inlines: inlines)
    }

    private func inlines(_ texts: [TemplateInline], in scope: ValueScope) -> [Inline] {
        texts.flatMap { text -> [Inline] in
            switch text {
            case .text(let text): return text.inlines(in: scope)
            case .strong(let text): return [.strong(text.inlines(in: scope))]
            case .emphasis(let text): return [.emphasis(text.inlines(in: scope))]
            case .blank(let width): return [.blank(width: width)]
            case .spaced(let text):
                let words = text.plainText(in: scope)
                return words.isEmpty ? [] : [.spaced(words)]
            }
        }
    }

    // MARK: Clauses

    /// Clauses with their printed numbers, or numbered by position, and their items.
    private func clauses(_ values: [PlanValue], styles: ClauseStyles) -> [Block] {
        let items = values.enumerated().compactMap { index, value -> List.Item? in
            guard case .record(let clause) = value else { return nil }
            let number = words(clause["number"]) ?? String(index + 1)
            return List.Item(
                label: ended(number), style: styles.clause,
                blocks: texts(of: clause, style: styles.clause)
                    + self.items(of: clause, style: styles.item, below: styles.subitem))
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    /// Sub-clauses and bullets: a number, else the mark that the text brings, else a dash.
    private func items(of clause: PlanValue.Record, style: String, below: String) -> [Block] {
        guard case .list(let values) = clause["items"] else { return [] }
        let items = values.compactMap { value -> List.Item? in
            guard case .record(let item) = value else { return nil }
            let nested = self.items(of: item, style: below, below: below)
            if let number = words(item["number"]) {
                return List.Item(label: number, style: style, blocks: texts(of: item, style: style) + nested)
            }
            let text = words(item["text"]) ?? ""
            let (label, rest) = ListMark.split(text) ?? ("–", text)
            return List.Item(label: label, style: style, blocks: CellText.blocks(of: rest, style: style) + nested)
        }
        return items.isEmpty ? [] : [.list(List(items: items))]
    }

    private func texts(of clause: PlanValue.Record, style: String) -> [Block] {
        let blocks = words(clause["text"]).map { CellText.blocks(of: $0, style: style) } ?? []
        return references?.linking(blocks) ?? blocks
    }

    private func words(_ value: PlanValue?) -> String? {
        if case .text(let text) = value, !text.text.isEmpty { text.text } else { nil }
    }

    /// A clause's number ends with a dot (or with what its source has).
    private func ended(_ number: String) -> String {
        if let last = number.last, last.isNumber || last.isLetter { number + "." } else { number }
    }

    // MARK: Narrative

    private func narrative(_ part: NarrativePart, styles: NarrativeStyles) -> [Block] {
        var blocks: [Block] = []
        let paragraphs = part.text.map { $0.text.split(separator: "\n").map(String.init) } ?? []
        if let heading = part.heading?.text {
            // A label and its text share a paragraph («Цель: …»); a label of a list stands above it; without either,
            // it is a heading of what follows.
            let hasContent = !paragraphs.isEmpty || !part.items.isEmpty
            let label =
                hasContent && heading.last.map { $0.isLetter || $0.isNumber || $0 == "»" } == true
                ? heading + ":" : heading
            var inlines: [Inline] = [.strong([.text(label)])]
            if let first = paragraphs.first { inlines.append(.text(" " + first)) }
            blocks.append(
                .paragraph(Paragraph(style: paragraphs.isEmpty ? styles.heading : styles.text, inlines: inlines)))
            blocks += paragraphs.dropFirst().map { .paragraph(Paragraph(style: styles.text, text: $0)) }
        } else {
            blocks += paragraphs.map { .paragraph(Paragraph(style: styles.text, text: $0)) }
        }
        return joiningLists(blocks + items(part.items.map(\.text), style: styles.item))
    }

    /// Items with the marks that the text brings; where none does, each gets a dash.
    private func items(_ texts: [String], style: String) -> [Block] {
        let haveMarks = texts.contains { ListMark.split($0) != nil }
        return texts.flatMap { text -> [Block] in
            let blocks = CellText.blocks(of: text, style: style)
            return haveMarks ? blocks : [.list(List(items: [List.Item(label: "–", style: style, blocks: blocks)]))]
        }
    }

    /// Lists that follow one another are one list.
    private func joiningLists(_ blocks: [Block]) -> [Block] {
        blocks.reduce(into: []) { joined, block in
            if case .list(let list) = block, case .list(var last) = joined.last {
                last.items += list.items
                joined[joined.count - 1] = .list(last)
            } else {
                joined.append(block)
            }
        }
    }
}
