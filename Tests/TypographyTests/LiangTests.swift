import Foundation
import TestSupport
import Testing

@testable import Typography

/// Liang's algorithm in its plainest form (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), over the patterns as
/// the Debian package has them: what the library's breaks are held against.
private struct Liang {
    private var patterns: [String: [Int]] = [:]
    private var exceptions: [String: [Int]] = [:]
    private var longest = 0

    init(dictionary text: String) {
        for line in text.split(separator: "\n").dropFirst()
        where !line.hasPrefix("%") && line.allSatisfy({ !$0.isUppercase }) {
            if line.contains("-") {
                // A word divided by hand.
                let parts = line.split(separator: "-")
                exceptions[parts.joined()] = parts.dropLast().reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
                continue
            }
            var letters = ""
            var values = [0]
            for character in line {
                if let value = character.wholeNumberValue {
                    values[values.count - 1] = value
                } else {
                    letters.append(character)
                    values.append(0)
                }
            }
            patterns[letters] = values
            longest = max(longest, letters.count)
        }
    }

    /// The letters before each break, at least two on either side.
    func points(in word: String) -> [Int] {
        let plain = word.lowercased().replacing("ё", with: "е")
        if let divided = exceptions[plain] { return divided.filter { $0 >= 2 && $0 <= plain.count - 2 } }
        let letters = Array("." + plain + ".")
        var values = [Int](repeating: 0, count: letters.count + 1)
        for start in letters.indices {
            for end in start..<min(letters.count, start + longest) {
                guard let pattern = patterns[String(letters[start...end])] else { continue }
                for (offset, value) in pattern.enumerated() {
                    values[start + offset] = max(values[start + offset], value)
                }
            }
        }
        guard plain.count >= 4 else { return [] }
        return (2...(plain.count - 2)).filter { values[$0 + 1] % 2 == 1 }
    }
}

@Suite("Hyphenation by the library")
struct LiangTests {
    @Test("breaks a thousand words where Liang's algorithm does")
    func thousandWords() throws {
        let text = try Program.tool("iconv", ["-f", "KOI8-R", "-t", "UTF-8", "/usr/share/hyphen/hyph_ru_RU.dic"]).output
        let liang = Liang(dictionary: text)
        let words = try Set(
            Examples.all.flatMap { path in
                try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
                    .split { !("а"..."я").contains($0) && !("А"..."Я").contains($0) && $0 != "ё" }
                    .map(String.init).filter { $0.count > 3 && $0.dropFirst().allSatisfy(\.isLowercase) }
            }
        ).sorted()
        #expect(words.count >= 1000)
        let hyphenation = try RepositoryFonts.hyphenation()
        var divided = 0
        for word in words {
            let points = hyphenation.points(in: word.unicodeScalars)
            #expect(points == liang.points(in: word), "\(word)")
            divided += points.count
        }
        #expect(divided > words.count)
    }
}
