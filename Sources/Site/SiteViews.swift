import HTMLWriting
import PlanModel

/// Views of a plan that its data give: by month, by responsible party, and how many activities each section has.
struct PlanViews {
    /// An activity with what its own cells, or those that stand for them, say.
    fileprivate struct Row {
        let activity: Activity
        let responsible: String?
        let deadline: String?
        let months: [String]
        /// The part of the plan's page that it stands in; nil where no link can lead there.
        let anchor: String?
    }

    private let plan: Plan
    private let entry: SiteEntry
    private let frame: SiteFrame
    private let rows: [Row]

    init(_ plan: Plan, entry: SiteEntry, frame: SiteFrame) {
        self.frame = frame
        self.plan = plan
        self.entry = entry
        rows = plan.viewRows
    }

    /// The activities of each month, by the days of their deadlines.
    var months: String {
        var byMonth: [String: [Row]] = [:]
        for row in rows {
            for month in row.months { byMonth[month, default: []].append(row) }
        }
        var groups = byMonth.keys.sorted().map { Group(id: "month-\($0)", month: $0, rows: byMonth[$0] ?? []) }
        let others = rows.filter(\.months.isEmpty)
        if !others.isEmpty {
            let name = groups.isEmpty ? "Без точной даты" : "Весь период или без точной даты"
            groups.append(Group(id: "month-any", name: name, rows: others))
        }
        return page(.months, "Мероприятия по месяцам", beside: "Месяцы", groups) { _, _ in }
    }

    /// The activities of each responsible party, with its calendar and its extract.
    ///
    /// - Parameter downloads: what can be had for each party.
    func parties(downloads: [String: [SiteDownload]]) -> String {
        var byParty: [String: [Row]] = [:]
        var others: [Row] = []
        for row in rows {
            let names = row.responsible.map(ResponsibleParties.names(in:)) ?? []
            for name in names { byParty[name, default: []].append(row) }
            if names.isEmpty { others.append(row) }
        }
        var groups: [Group] = []
        for row in rows {
            for name in row.responsible.map(ResponsibleParties.names(in:)) ?? [] {
                guard let own = byParty.removeValue(forKey: name) else { continue }
                groups.append(Group(id: "party-\(groups.count + 1)", name: name, rows: own))
            }
        }
        if !others.isEmpty { groups.append(Group(id: "party-none", name: "Ответственный не указан", rows: others)) }
        return page(.parties, "Мероприятия по ответственным", beside: "Ответственные", groups) { page, group in
            page.downloads(downloads[group.name] ?? [], of: group.name)
        }
    }

    /// A page of groups of activities; below them the sections with their counts.
    private func page(
        _ place: PlanPage, _ title: String, beside name: String, _ groups: [Group],
        opening: (inout SitePage, Group) -> Void
    ) -> String {
        var page = SitePage(title: "\(title): \(entry.title)", root: "../", place: place, frame: frame)
        page.writer.write("<header>\n")
        page.element("h1", title)
        page.writer.write("<p>")
        page.writer.text(entry.title)
        if entry.isDraft { page.writer.write(" <span class=\"draft\">ПРОЕКТ</span>") }
        page.writer.write("</p>\n<p class=\"facts\">")
        let owner = entry.organization == SiteEntry.unknownOrganization ? [] : [entry.organization]
        let count = counted(rows.count, "мероприятие", "мероприятия", "мероприятий")
        page.writer.text((owner + [count]).joined(separator: " · "))
        page.writer.write("</p>\n</header>\n<div class=\"columns\">\n<div class=\"side\">\n")
        page.contents(name, of: groups.map { ($0.id, $0.name, $0.rows.count) })
        page.writer.write("</div>\n<div>\n")
        for group in groups {
            page.writer.write("<section class=\"group\" id=\"\(group.id)\">\n")
            page.heading(group.name, counted(group.rows.count, "мероприятие", "мероприятия", "мероприятий"))
            opening(&page, group)
            page.writer.write("<ul class=\"rows\">\n")
            for row in group.rows { page.item(row) }
            page.writer.write("</ul>\n</section>\n")
        }
        page.sections(of: plan)
        page.writer.write("</div>\n</div>\n")
        return page.html()
    }

    private struct Group {
        let id: String
        let name: String
        let rows: [Row]

        init(id: String, name: String, rows: [Row]) {
            self.id = id
            self.name = name
            self.rows = rows
        }

        /// - Parameter month: as `2022-02`.
        init(id: String, month: String, rows: [Row]) {
            let parts = month.split(separator: "-").compactMap { Int($0) }
            let isMonth = parts.count == 2 && (1...12).contains(parts[1])
            self.init(id: id, name: isMonth ? "\(Self.months[parts[1] - 1]) \(parts[0])" : month, rows: rows)
        }

        private static let months = [
            "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь",
            "Декабрь",
        ]
    }
}

extension Plan {
    fileprivate var viewRows: [PlanViews.Row] {
        var taken: Set<String> = []
        return appendices.flatMap { appendix in
            let context = DeadlineContext(of: appendix, in: self)
            return appendix.sections.flatMap { section in
                let inner = context.within(section)
                let responsible = appendix.effectiveTexts(of: .responsible, in: section)
                let deadlines = appendix.effectiveTexts(of: .deadline, in: section)
                return section.activities.enumerated().map { index, activity in
                    let deadline = deadlines[index].map { Deadline($0, in: inner) }
                    return PlanViews.Row(
                        activity: activity, responsible: responsible[index], deadline: deadlines[index],
                        months: deadline?.viewMonths ?? [],
                        anchor: activity.anchor.flatMap { taken.insert($0).inserted ? $0 : nil })
                }
            }
        }
    }
}

extension Deadline {
    /// The months to show it under; none for what goes on all the time, or for more years than a page can hold.
    fileprivate var viewMonths: [String] {
        guard kind != .open else { return [] }
        let months = self.months
        return months.count <= 60 ? months : []
    }
}

extension SitePage {
    /// The activity leads to its row in the plan, where its result stands.
    fileprivate mutating func item(_ row: PlanViews.Row) {
        writer.write("<li>")
        if let number = row.activity.number?.text.oneLine {
            writer.write("<span class=\"label\">")
            writer.text(number)
            writer.write("</span> ")
        }
        writer.write("<p>")
        let words = row.activity.cells[.activity]?.text.oneLine ?? ""
        let title = words.isEmpty ? "Мероприятие без названия" : words
        if let anchor = row.anchor { link(title, to: "index.html#row-\(anchor)") } else { writer.text(title) }
        writer.write("</p>\n")
        let facts = [row.deadline, row.responsible].compactMap { $0?.oneLine }.filter { !$0.isEmpty }
        if !facts.isEmpty {
            writer.write("<p class=\"facts\">")
            writer.text(facts.joined(separator: " · "))
            writer.write("</p>")
        }
        writer.write("</li>\n")
    }

    fileprivate mutating func sections(of plan: Plan) {
        let sections = plan.appendices.flatMap(\.sections)
        guard sections.count > 1 else { return }
        writer.write("<section class=\"group\" id=\"sections\">\n<h2>Мероприятий по разделам</h2>\n<table>\n")
        writer.write(
            "<thead><tr><th scope=\"col\">Раздел</th><th scope=\"col\">Мероприятий</th></tr></thead>\n<tbody>\n")
        for section in sections {
            let name = [section.number?.text, section.title?.text].compactMap { $0 }.joined(separator: " ").oneLine
            writer.write("<tr><th scope=\"row\">")
            writer.text(name.isEmpty ? "Без раздела" : name)
            writer.write("</th><td>\(section.activities.count)</td></tr>\n")
        }
        writer.write("</tbody>\n</table>\n</section>\n")
    }
}
