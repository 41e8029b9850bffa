/// The plan as a tree of values and back: one pair for each part, keys as in ``PlanShape``.
extension Plan {
    public init(_ record: PlanValue.Record) {
        self.init(
            organization: record.record("organization").map(Organization.init) ?? Organization(),
            order: record.record("order").map(Order.init),
            published: record.text("published"),
            updated: record.text("updated"),
            appendices: record.records("appendices").map(Appendix.init),
            ignored: record.records("ignore").map(IgnoredFinding.init))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("prikaz", SourceText("1"))
        record.add("organization", organization.record)
        record.add("order", order?.record)
        record.add("published", published)
        record.add("updated", updated)
        record.add("appendices", appendices.map(\.record))
        record.add("ignore", ignored.map(\.record))
        return record
    }
}

extension Organization {
    init(_ record: PlanValue.Record) {
        self.init(
            name: record.text("name"), shortName: record.text("short_name"), parents: record.texts("parents"),
            place: record.text("place"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("name", name)
        record.add("short_name", shortName)
        record.add("parents", parents)
        record.add("place", place)
        return record
    }
}

extension Order {
    init(_ record: PlanValue.Record) {
        self.init(
            kind: record.text("kind"), number: record.text("number"), date: record.text("date"),
            title: record.text("title"), preamble: record.text("preamble"), imperative: record.text("imperative"),
            clauses: record.records("clauses").map(Clause.init), signatory: record.record("signatory").map(Person.init),
            acquainted: record.records("acquainted").map(Person.init),
            visas: record.records("visas").map(Person.init),
            executor: record.record("executor").map { Executor(name: $0.text("name"), phone: $0.text("phone")) },
            signature: record.record("signature").map(ElectronicSignature.init),
            isCopy: record.flag("copy"), qr: record.text("qr"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("kind", kind)
        record.add("number", number)
        record.add("date", date)
        record.add("title", title)
        record.add("preamble", preamble)
        record.add("imperative", imperative)
        record.add("clauses", clauses.map(\.record))
        record.add("signatory", signatory?.record)
        record.add("acquainted", acquainted.map(\.record))
        record.add("visas", visas.map(\.record))
        record.add("executor", executor?.record)
        record.add("signature", signature?.record)
        record.add("copy", isCopy)
        record.add("qr", qr)
        return record
    }
}

extension Clause {
    init(_ record: PlanValue.Record) {
        self.init(
            number: record.text("number"), text: record.text("text"), items: record.records("items").map(Clause.init))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("number", number)
        record.add("text", text)
        record.add("items", items.map(\.record))
        return record
    }
}

extension Person {
    init(_ record: PlanValue.Record) {
        self.init(position: record.text("position"), name: record.text("name"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("position", position)
        record.add("name", name)
        return record
    }
}

extension Executor {
    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("name", name)
        record.add("phone", phone)
        return record
    }
}

extension ElectronicSignature {
    init(_ record: PlanValue.Record) {
        self.init(
            certificate: record.text("certificate"), owner: record.text("owner"),
            validFrom: record.text("valid_from"), validTo: record.text("valid_to"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("certificate", certificate)
        record.add("owner", owner)
        record.add("valid_from", validFrom)
        record.add("valid_to", validTo)
        return record
    }
}

extension Appendix {
    init(_ record: PlanValue.Record) {
        self.init(
            number: record.text("number"), mark: record.texts("mark"), isApproved: record.flag("approval"),
            title: record.text("title"),
            period: record.record("period").map { Period(from: $0.text("from"), to: $0.text("to")) },
            abbreviations: record.record("abbreviations").map(Abbreviation.all) ?? [],
            narrative: record.records("narrative").map(NarrativePart.init),
            columns: record.records("columns").map(Column.init),
            sections: record.records("sections").map(Section.init),
            closing: record.records("closing").map(NarrativePart.init))
    }

    public var record: PlanValue.Record {
        var record = recordWithoutTable
        record.add("columns", columns.map(\.record))
        record.add("sections", sections.map(\.record))
        record.add("closing", closing.map(\.record))
        return record
    }

    /// All but the table and what follows it: what a template's texts may ask for.
    public var recordWithoutTable: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("number", number)
        record.add("mark", mark)
        record.add("approval", isApproved)
        record.add("title", title)
        record.add("period", period?.record)
        record.add("abbreviations", PlanValue.Record(abbreviations.map { ($0.short.text, .text($0.meaning)) }))
        record.add("narrative", narrative.map(\.record))
        return record
    }
}

extension Period {
    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("from", from)
        record.add("to", to)
        return record
    }
}

extension Abbreviation {
    fileprivate static func all(in record: PlanValue.Record) -> [Abbreviation] {
        record.entries.compactMap { key, value in
            guard case .text(let meaning) = value else { return nil }
            return Abbreviation(short: SourceText(key, at: meaning.place), meaning: meaning)
        }
    }
}

extension NarrativePart {
    init(_ record: PlanValue.Record) {
        self.init(heading: record.text("heading"), text: record.text("text"), items: record.texts("items"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("heading", heading)
        record.add("text", text)
        record.add("items", items)
        return record
    }
}

extension Column {
    init(_ record: PlanValue.Record) {
        let field = record.text("field")
        self.init(
            field: field?.text ?? "", title: record.text("title") ?? SourceText("", at: record.place),
            under: record.text("under"), isGroup: record.flag("group"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("field", SourceText(field))
        record.add("title", title)
        record.add("under", under)
        record.add("group", isGroup)
        return record
    }
}

extension Section {
    init(_ record: PlanValue.Record) {
        self.init(
            number: record.text("number"), title: record.text("title"),
            cells: record.record("cells").map(Cells.init) ?? Cells(),
            activities: record.records("activities").map(Activity.init), place: record.place)
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("number", number)
        record.add("title", title)
        record.add("cells", cells.record)
        record.add("activities", activities.map(\.record))
        return record
    }
}

extension Activity {
    init(_ record: PlanValue.Record) {
        self.init(
            cells: Cells(record), ignored: record.records("ignore").map(IgnoredFinding.init), place: record.place)
    }

    public var record: PlanValue.Record {
        var record = cells.record
        record.add("ignore", ignored.map(\.record))
        return record
    }
}

extension IgnoredFinding {
    init(_ record: PlanValue.Record) {
        self.init(code: record.text("code") ?? "", reason: record.text("reason"))
    }

    public var record: PlanValue.Record {
        var record = PlanValue.Record()
        record.add("code", code)
        record.add("reason", reason)
        return record
    }
}

extension Cells {
    init(_ record: PlanValue.Record) {
        self.init(
            record.entries.compactMap { key, value in
                if case .text(let text) = value { (key, text) } else { nil }
            })
    }

    public var record: PlanValue.Record { PlanValue.Record(entries.map { ($0.field, .text($0.text)) }) }
}
