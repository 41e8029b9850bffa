import FoundationEssentials
import PlanModel

/// The files for programs: feed, site map, robots, search data.
struct SiteFeeds {
    let entries: [SiteEntry]
    let title: String
    /// Where the site will stand, with a slash at its end; empty where nobody has said.
    let base: String

    /// New and changed plans (Atom, RFC 4287). Plans that say no day come last, as of the feed's own.
    var atom: String {
        let sorted = entries.sorted { ($0.changed ?? "", $0.address) > ($1.changed ?? "", $1.address) }
        let newest = Self.moment(sorted.first?.changed)
        var xml =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ru\">\n"
        xml += "<title>\(escaped(title))</title>\n<id>\(escaped(base.isEmpty ? "urn:prikaz:site" : base))</id>\n"
        xml += "<updated>\(newest)</updated>\n<link rel=\"self\" href=\"\(escaped(base))feed.xml\"/>\n"
        xml += "<link href=\"\(escaped(base))index.html\"/>\n<author><name>\(escaped(title))</name></author>\n"
        for entry in sorted.prefix(100) {
            let link = "\(base)\(entry.address)/index.html"
            xml += "<entry>\n<title>\(escaped(entry.title))</title>\n"
            xml += "<id>\(escaped(base.isEmpty ? "urn:prikaz:plan:\(entry.address)" : link))</id>\n"
            xml += "<link href=\"\(escaped(link))\"/>\n<updated>\(Self.moment(entry.changed))</updated>\n"
            if let published = entry.published { xml += "<published>\(Self.moment(published))</published>\n" }
            xml += "<summary>\(escaped("\(entry.organization). \(entry.kind)"))</summary>\n</entry>\n"
        }
        return xml + "</feed>\n"
    }

    /// The site map (sitemaps.org, 0.9).
    var sitemap: String {
        var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        xml +=
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url><loc>\(escaped(base))index.html</loc></url>\n"
        for entry in entries where !entry.isDraft {
            let changed = entry.changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
            xml += "<url><loc>\(escaped(base))\(entry.address)/index.html</loc>\(changed)</url>\n"
        }
        return xml + "</urlset>\n"
    }

    var robots: String {
        "User-agent: *\nAllow: /\n" + (base.isEmpty ? "" : "Sitemap: \(base)sitemap.xml\n")
    }

    /// What a search of one's own needs: an array of plans.
    func searchData() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
    }

    /// The beginning of a day in UTC; the first of 2000 where none is said: never the clock.
    private static func moment(_ day: String?) -> String { (day ?? "2000-01-01") + "T00:00:00Z" }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
