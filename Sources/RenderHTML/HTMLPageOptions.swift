public import HTMLWriting

/// What a page says beyond its document: where it stands on a site, what else can be had there.
public struct HTMLPageOptions: Sendable, Equatable {
    /// Links of the site, such as «Все планы».
    public var navigation: [PageLink]
    /// The document in other forms: PDF, Markdown, calendar.
    public var links: [PageLink]
    /// The day of publication (ISO 8601).
    public var published: String?
    /// The day of the last change (ISO 8601).
    public var updated: String?
    /// Tables get a form that shows the rows of one party, of one month, or with some words. It needs a script;
    /// without it the page is the same as without the form.
    public var isFiltered: Bool
    /// What the site has around all its pages.
    public var shell: PageShell

    public init(
        navigation: [PageLink] = [], links: [PageLink] = [], published: String? = nil, updated: String? = nil,
        isFiltered: Bool = false, shell: PageShell = PageShell()
    ) {
        self.navigation = navigation
        self.links = links
        self.published = published
        self.updated = updated
        self.isFiltered = isFiltered
        self.shell = shell
    }
}

/// A link whose words say what it leads to: «PDF (текст, 214 КБ)».
public struct PageLink: Sendable, Equatable {
    /// A path relative to the page, not encoded, or an https address. Anything else is printed without a link.
    public var href: String
    public var label: String
    /// Content and format, as order № 1493 of Rosobrnadzor asks in п. 4: «текст, 214 КБ».
    public var detail: String?
    /// The link leads to the page that it stands on.
    public var isCurrent: Bool

    public init(href: String, label: String, detail: String? = nil, isCurrent: Bool = false) {
        self.isCurrent = isCurrent
        self.href = href
        self.label = label
        self.detail = detail
    }

    /// The words of the link.
    var words: String {
        guard let detail, !detail.isEmpty else { return label }
        return "\(label) (\(detail))"
    }

    /// The address as an attribute may hold it; nil where it is neither relative nor https.
    var encodedHref: String? {
        if href.lowercased().hasPrefix("https://") { return href.percentEncoded(keeping: Self.addressBytes) }
        // With two strokes a browser takes the next word for a host.
        guard !href.isEmpty, !href.hasPrefix("//"), !href.hasScheme else { return nil }
        return href.percentEncoded(keeping: Self.pathBytes)
    }

    private static let unreserved = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)

    /// In a path a colon could begin an address, and `?`, `#` and `%` are characters of a file's name.
    private static let pathBytes = unreserved

    /// An address keeps what it has: the delimiters of RFC 3986, 2.2, and what is encoded already.
    private static let addressBytes = unreserved.union(":?#[]@!$&'()*+,;=%".utf8)
}

extension String {
    /// Begins as an address does (RFC 3986, 3.1): `javascript:`, `C:`.
    fileprivate var hasScheme: Bool {
        guard let colon = firstIndex(of: ":"), let first, first.isASCII, first.isLetter else { return false }
        return self[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    fileprivate func percentEncoded(keeping kept: Set<UInt8>) -> String {
        var encoded = ""
        for byte in utf8 {
            if kept.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }
}
