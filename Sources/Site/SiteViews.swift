import HTMLWriting
import PlanModel

/// Views of a plan that its data give: by month, by responsible party, and how many activities each section has.
struct PlanViews {
    let plan: Plan
    let entry: SiteEntry
    let frame: SiteFrame
    private let dated: [DatedActivity]

    init(_ plan: Plan, entry: SiteEntry, frame: SiteFrame) {
        self.frame = frame
        self.plan = plan
        self.entry = entry
        dated = plan.appendices.flatMap { $0.datedActivities(in: plan) }
    }

    /// The activities of each month, by the days of their deadlines.
    var months: String {
        var page = opened("По месяцам")
        var byMonth: [String: [DatedActivity]] = [:]
        var others: [DatedActivity] = []
        for activity in dated {
            let months = activity.deadline.kind == .open ? [] : activity.deadline.months
            if months.isEmpty { others.append(activity) }
            for month in months { byMonth[month, default: []].append(activity) }
        }
        for month in byMonth.keys.sorted() {
            page.element("h2", Self.name(ofMonth: month))
            page.list(byMonth[month] ?? [])
        }
        if !others.isEmpty {
            page.element("h2", "В течение всего периода и без точной даты")
            page.list(others)
        }
        return page.html()
    }

    /// The activities of each responsible party, with its calendar and its extract.
    ///
    /// - Parameter downloads: what can be had for each party.
    func parties(downloads: [String: [SiteDownload]]) -> String {
        var page = opened("По ответственным")
        for party in entry.parties {
            page.element("h2", party)
            page.downloads(downloads[party] ?? [])
            let own = plan.appendices.flatMap(\.sections).flatMap(\.activities).filter {
                ResponsibleParties.names(in: $0).contains(party)
            }
            page.list(own)
        }
        page.element("h2", "Мероприятий по разделам")
        page.writer.write(
            "<table>\n<thead><tr><th scope=\"col\">Раздел</th><th scope=\"col\">Мероприятий</th></tr></thead>\n<tbody>\n"
        )
        for section in plan.appendices.flatMap(\.sections) {
            let name = [section.number?.text, section.title?.text].compactMap { $0 }.joined(separator: " ").oneLine
            page.writer.write("<tr><th scope=\"row\">")
            page.writer.text(name.isEmpty ? "Без раздела" : name)
            page.writer.write("</th><td>\(section.activities.count)</td></tr>\n")
        }
        page.writer.write("</tbody>\n</table>\n")
        return page.html()
    }

    private func opened(_ view: String) -> SitePage {
        var page = SitePage(title: "\(view): \(entry.title)", root: "../", frame: frame)
        page.writer.write("<p>")
        page.link("Все планы", to: "../index.html")
        page.writer.write(" · ")
        page.link("План целиком", to: "index.html")
        page.writer.write("</p>\n")
        page.element("h1", entry.title)
        page.writer.write("<p class=\"facts\">")
        page.writer.text("\(view). \(entry.organization)")
        page.writer.write("</p>\n")
        return page
    }

    private static let monthNames = [
        "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь",
        "Декабрь",
    ]

    private static func name(ofMonth month: String) -> String {
        let parts = month.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, (1...12).contains(parts[1]) else { return month }
        return "\(monthNames[parts[1] - 1]) \(parts[0]) г."
    }
}

extension SitePage {
    fileprivate mutating func list(_ activities: [DatedActivity]) {
        writer.write("<ul>\n")
        for activity in activities { item(activity.activity) }
        writer.write("</ul>\n")
    }

    fileprivate mutating func list(_ activities: [Activity]) {
        writer.write("<ul>\n")
        for activity in activities { item(activity) }
        writer.write("</ul>\n")
    }

    private mutating func item(_ activity: Activity) {
        writer.write("<li>")
        let title = [activity.number?.text, activity.cells[.activity]?.text].compactMap { $0 }.joined(separator: " ")
        writer.text(title.oneLine)
        let facts = [activity.cells[.deadline]?.text, activity.cells[.responsible]?.text].compactMap { $0?.oneLine }
        if !facts.isEmpty {
            writer.write("<br>\n<span class=\"facts\">")
            writer.text(facts.joined(separator: " · "))
            writer.write("</span>")
        }
        writer.write("</li>\n")
    }
}
