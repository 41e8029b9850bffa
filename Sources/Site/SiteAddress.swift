/// Addresses of pages: small Latin letters, figures and hyphens, whatever the file was called, so that no name can lead out
/// of the site's folder.
public enum SiteAddress {
    /// One address for each name, in their order; names that come to the same get a number.
    public static func addresses(of names: [String]) -> [String] {
        var taken: Set<String> = reserved
        return names.map { name in
            let base = address(of: name)
            var candidate = base
            var number = 2
            while !taken.insert(candidate).inserted {
                candidate = "\(base)-\(number)"
                number += 1
            }
            return candidate
        }
    }

    /// Names that the site's own files have, and those that Windows keeps for devices: a site is also opened from a stick.
    private static let reserved: Set<String> = Set(
        ["index", "404", "feed", "search", "sitemap", "robots", "con", "prn", "aux", "nul"]
            + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// The address that a name comes to by itself.
    public static func address(of name: String) -> String {
        var result = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
            default: result += letters[scalar] ?? (result.hasSuffix("-") || result.isEmpty ? "" : "-")
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        let short = String(result.prefix(80))
        return short.isEmpty ? "plan" : short
    }

    /// Transliteration as passports have it (приказ МИД № 2113, ICAO 9303), ъ and ь left out.
    private static let letters: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu",
        "я": "ia",
    ]
}
