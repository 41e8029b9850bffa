import PlanCalendar
public import PlanModel

/// A file of the site: its path below the site's folder, and what it holds.
public struct SiteFile: Sendable {
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// The files of a plan beside its page: calendars and views.
///
/// - Parameters:
///   - extracts: the files of the extracts for responsible parties, by party.
///   - timestamp: when the plan was made, for the calendars.
public func siteFiles(
    of plan: Plan, entry: SiteEntry, in frame: SiteFrame, extracts: [String: [SiteDownload]] = [:], timestamp: String
) -> (calendar: SiteFile?, others: [SiteFile]) {
    let folder = entry.address + "/"
    let whole = PlanCalendar(of: plan, timestamp: timestamp)
    let calendar = whole.isEmpty ? nil : SiteFile(path: "\(folder)\(entry.address).ics", text: whole.text)
    var files: [SiteFile] = []
    var downloads = extracts
    for own in PlanCalendar.ofParties(in: plan, timestamp: timestamp) {
        guard let name = entry.fileName(of: own.party) else { continue }
        let file = SiteFile(path: "\(folder)\(name).ics", text: own.calendar.text)
        files.append(file)
        downloads[own.party, default: []].append(
            SiteDownload(name: "\(name).ics", label: SiteDownload.calendar, bytes: file.bytes.count))
    }
    let views = PlanViews(plan, entry: entry, frame: frame)
    files.append(SiteFile(path: folder + "months.html", text: views.months))
    files.append(SiteFile(path: folder + "parties.html", text: views.parties(downloads: downloads)))
    return (calendar, files)
}

/// The files of the site as a whole: the index, the page for a wrong address, feed, site map, robots, search data.
public func siteFiles(of entries: [SiteEntry], in frame: SiteFrame) throws -> [SiteFile] {
    let feeds = SiteFeeds(entries: entries, title: frame.title, base: frame.base)
    var files = [
        SiteFile(path: "index.html", text: indexPage(of: entries, in: frame)),
        SiteFile(path: "404.html", text: notFoundPage(in: frame)),
        SiteFile(path: "feed.xml", text: feeds.atom), SiteFile(path: "sitemap.xml", text: feeds.sitemap),
        SiteFile(path: "robots.txt", text: feeds.robots), SiteFile(path: "search.json", text: try feeds.searchData()),
    ]
    if let block = frame.shell.svedenBlock(of: entries, site: frame.title, base: frame.base) {
        files.append(SiteFile(path: "sveden-document.html", text: block))
    }
    return files
}
