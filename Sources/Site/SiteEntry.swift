public import PlanModel

/// A plan on the site: what the index, the feed and the search say of it. Kept in the manifest, so that an unchanged plan
/// need not be read again.
public struct SiteEntry: Codable, Sendable, Equatable {
    /// The folder of its pages, and the first part of its files' names.
    public var address: String
    public var title: String
    public var organization: String
    /// The kind of the approving document («Приказ»); «План» where there is none.
    public var kind: String
    /// The year the plan begins in, as far as it is known.
    public var year: Int?
    public var number: String?
    /// ISO 8601 days; nil where the plan does not say.
    public var date: String?
    public var published: String?
    public var updated: String?
    public var isDraft: Bool
    /// Responsible parties, for the search.
    public var parties: [String]
    public var activities: Int
    /// File name and size in bytes of what can be saved.
    public var downloads: [SiteDownload]

    /// What the site says of a plan.
    public init(_ plan: Plan, address: String, isDraft: Bool, downloads: [SiteDownload] = []) {
        self.address = address
        self.isDraft = isDraft
        self.downloads = downloads
        let order = plan.order
        title = (plan.title ?? plan.organization.name?.text ?? "План мероприятий").oneLine
        organization = (plan.organization.shortName ?? plan.organization.name)?.text.oneLine ?? Self.unknownOrganization
        kind = order?.kind?.text.oneLine.capitalizedFirst ?? (order == nil ? "План" : "Приказ")
        number = order?.number?.text.oneLine
        date = order?.calendarDate?.iso
        published = plan.publishedDay
        updated = plan.updatedDay ?? published
        let table = plan.appendices.first { $0.hasTable }
        let period = table.flatMap { DeadlineContext(of: $0, in: plan).period?.from }
        year = period?.year ?? order?.calendarDate?.year
        parties = ResponsibleParties.all(in: plan)
        activities = plan.appendices.reduce(0) { $0 + $1.activities.count { _ in true } }
    }

    static let unknownOrganization = "Организация не указана"

    /// The name, without extension, of the files of one responsible party, by its place among all of them.
    public func fileName(of party: String) -> String? {
        parties.firstIndex(of: party).map { "party-\($0 + 1)" }
    }

    /// When it last changed, as far as the plan says; the day of the order, else none.
    public var changed: String? { updated ?? published ?? date }
}

/// A file that visitors can save.
public struct SiteDownload: Codable, Sendable, Equatable {
    public var name: String
    /// What it is: «PDF», «Календарь».
    public var label: String
    public var bytes: Int

    public init(name: String, label: String, bytes: Int) {
        self.name = name
        self.label = label
        self.bytes = bytes
    }

    /// The label of a calendar; whatever else can be saved is text.
    public static let calendar = "Календарь"

    /// «текст, 214 КБ»: content and size (п. 4 приказа № 1493: a link says what the file is).
    public var note: String {
        let size = bytes < 1024 ? "\(bytes) байт" : "\((bytes + 512) / 1024) КБ"
        return label == Self.calendar ? "события, \(size)" : "текст, \(size)"
    }
}

extension Plan {
    /// The day of publication (ISO 8601).
    public var publishedDay: String? { published.flatMap { CalendarDate(reading: $0.text)?.iso } }

    /// The day of the last change (ISO 8601).
    public var updatedDay: String? { updated.flatMap { CalendarDate(reading: $0.text)?.iso } }

    /// The plan as it may be published: without the acquaintance sheet, the visas and the executor, which hold personal
    /// data that nobody needs on a site (152-ФЗ).
    public var publishable: Plan {
        var plan = self
        plan.order?.acquainted = []
        plan.order?.visas = []
        plan.order?.executor = nil
        return plan
    }
}

extension String {
    var oneLine: String {
        // Most texts are a line already, and have only plain spaces, none of them double.
        let isPlain = utf8.allSatisfy { $0 > 0x20 && $0 != 0xC2 && $0 != 0xE2 || $0 == 0x20 }
        if isPlain, first != " ", last != " ", !contains("  ") { return self }
        return split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
