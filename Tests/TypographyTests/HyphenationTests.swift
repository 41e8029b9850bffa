import TestSupport
import Testing

@testable import Typography

@Suite("Hyphenation")
struct HyphenationTests {
    @Test(
        "divides Russian words where they may be",
        arguments: [
            ("образования", "об-ра-зо-ва-ния"), ("мониторинг", "мо-ни-то-ринг"), ("Учёба", "Учё-ба"),
            ("ОО", "ОО"), ("дом", "дом"), ("деятельность", "де-я-тель-ность"),
        ])
    func points(word: String, divided: String) throws {
        let points = Set(try RepositoryFonts.hyphenation().points(in: word.unicodeScalars))
        let letters = word.enumerated().map { points.contains($0.offset) ? "-\($0.element)" : String($0.element) }
        #expect(letters.joined() == divided)
    }

    @Test("leaves anything but Russian letters alone", arguments: ["hyphenation", "мониторinг", "№5", ""])
    func foreign(word: String) throws {
        #expect(try RepositoryFonts.hyphenation().points(in: word.unicodeScalars).isEmpty)
    }

    @Test("refuses a file that is no dictionary")
    func noDictionary() {
        #expect(Hyphenation(dictionary: []) == nil)
    }
}
