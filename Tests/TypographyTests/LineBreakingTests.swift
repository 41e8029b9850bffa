import TestSupport
import Testing

@testable import Typography

@Suite("Lines")
struct LineBreakingTests {
    private let typesetter: Typesetter
    private let font: Font

    init() throws {
        typesetter = try RepositoryFonts.typesetter()
        font = try typesetter.fonts.font(FontFace(family: "Liberation Serif"))
    }

    private func measured(_ text: String) -> MeasuredText {
        typesetter.measure([TextRun(.text(text), font: font, size: 12)])
    }

    /// The words of each line; a soft hyphen shows where a word is divided.
    private func lines(_ text: String, _ breaking: LineBreaking) -> [String] {
        let measured = measured(text)
        return typesetter.lines(of: measured, by: breaking).map { line in
            line.items.enumerated().map { index, item in
                typesetter.string(of: Int(item.word)) + (item.space > 0 && index < line.items.count - 1 ? " " : "")
            }.joined()
        }
    }

    @Test(
        "never end within what belongs together",
        arguments: [
            ("приказ № 5", "№ 5"), ("по п. 3.11", "п. 3.11"), ("закон ст. 28", "ст. 28"),
            ("директор О.О. Образцова", "О.О. Образцова"), ("товарищу Примерову П.П.,", "Примерову П.П.,"),
            ("в мае 2022 г.", "2022 г."), ("и так т. д.", "т. д."), ("почти 5 %);", "5 %);"),
            ("всего 72 часа", "72 часа"),
            ("слово — дело", "слово —"), ("за II квартал", "II квартал"), ("до 29 декабря", "29 декабря"),
            ("не менее 1 000 семей", "1 000"), ("до 30 апреля 2026 г.", "апреля 2026 г."),
            ("Учитель ШМО А.А. Примеров", "А.А. Примеров"), ("город г. Вымыслов", "г. Вымыслов"), ("номер п/п", "п/п"),
            ("дни 18–19", "18–19"), ("и/или так", "и/или"),
            ("приказ № 231-од", "№ 231-од"), ("ученики 8-х", "8-х"),
        ])
    func noBreak(text: String, together: String) {
        // Narrower than the whole, wide enough for what belongs together.
        let measure = max(measured(together).naturalWidth, measured(text).naturalWidth - 4)
        let lines = lines(text, LineBreaking(measure: measure))
        #expect(lines.count == 2, "\(lines)")
        #expect(lines.contains { $0.contains(together) }, "\(lines)")
    }

    @Test("break at a discouraged place before they leave the measure")
    func discouraged() {
        let lines = lines("29 декабря 2022 г.", LineBreaking(measure: measured("декабря").naturalWidth + 1))
        #expect(lines == ["29", "декабря", "2022 г."])
    }

    @Test("are never wider than the measure, whatever the words", arguments: [30.0, 61, 200], [true, false])
    func neverWider(measure: Double, hyphenates: Bool) {
        let text = "Эффективность информационно-телекоммуникационной " + String(repeating: "щ", count: 500) + " и всё"
        let breaking = LineBreaking(measure: measure, hyphenates: hyphenates)
        let lines = typesetter.lines(of: measured(text), by: breaking)
        #expect(lines.allSatisfy { $0.width <= measure + 0.01 })
        let words = lines.flatMap(\.items).map { typesetter.string(of: Int($0.word)) }.joined()
        #expect(words.replacing("\u{AD}", with: "") == text.replacing(" ", with: ""))
    }

    @Test("divide a word only where that saves a line or the line would stay nearly empty")
    func division() {
        let measure = measured("образования").naturalWidth + 2
        #expect(
            lines("Отдел образования", LineBreaking(measure: measure, hyphenates: true)) == ["Отдел", "образования"])
        let narrow = LineBreaking(measure: measured("образова-").naturalWidth + 1, hyphenates: true)
        #expect(lines("образования", narrow) == ["образова\u{AD}", "ния"])
        #expect(
            lines("образования", LineBreaking(measure: measured("образова-").naturalWidth + 1)).joined()
                == "образования")
    }

    @Test("of a centred title are about equally long, and no more than needed")
    func balanced() {
        let text = "Об утверждении плана мероприятий по профилактике неуспешности обучающихся школы"
        let measure = measured(text).naturalWidth * 0.9
        let filled = lines(text, LineBreaking(measure: measure))
        let balanced = lines(text, LineBreaking(measure: measure, fit: .balanced))
        #expect(filled.count == 2 && balanced.count == 2)
        #expect(abs(balanced[0].count - balanced[1].count) < abs(filled[0].count - filled[1].count))
    }

    @Test(
        "never end with a preposition outside cells and justified text",
        arguments: [LineBreaking.Fit.balanced, .firstFit])
    func prepositions(fit: LineBreaking.Fit) {
        let text = "О проведении недели чтения в школе и на выезде по плану с родителями"
        for measure in stride(from: 90.0, to: 330, by: 8) {
            let lines = lines(text, LineBreaking(measure: measure, fit: fit))
            #expect(
                !lines.dropLast().contains { [" в", " и", " на", " по", " с"].contains(where: $0.hasSuffix) },
                "\(lines)")
        }
    }

    @Test("part a compound at its own hyphen, and not beside it")
    func compound() {
        let breaking = LineBreaking(measure: measured("развитие естествен-").naturalWidth + 1, hyphenates: true)
        let lines = lines("развитие естественно-научной грамотности", breaking)
        #expect(lines.filter { $0.hasSuffix("\u{AD}") }.allSatisfy { !$0.contains("естествен") }, "\(lines)")
    }

    @Test("with a spaced word add no space before what follows its last letter")
    func spacedWord() {
        let natural = measured("приказываю:").naturalWidth
        let spaced = typesetter.measure([TextRun(.spaced("приказываю:", by: 0.25), font: font, size: 12)]).naturalWidth
        #expect(abs(spaced - natural - 9 * 0.25 * 12) < 0.01)
    }

    @Test("of a justified paragraph are chosen for the whole of it")
    func wholeParagraph() {
        let text =
            "В целях реализации муниципальной программы «Образование Вымышленного муниципального района на 2024–2030 годы», повышения качества подготовки выпускников"
        let lines = lines(text, LineBreaking(measure: 480, firstLineIndent: 35, fit: .wholeParagraph))
        #expect(lines.first?.hasPrefix("В целях") == true)
        #expect(lines.joined(separator: " ") == text)
    }

    @Test("of a justified paragraph divide words where that makes the spaces even, if the style divides words")
    func wholeParagraphDivided() {
        let text =
            "Обеспечить функционирование информационно-образовательного пространства, сопровождение педагогических работников и совершенствование преподавания предметов"
        let measured = measured(text)
        let measure = 170.0
        func looseness(_ breaking: LineBreaking) -> Double {
            typesetter.lines(of: measured, by: breaking).filter { !$0.endsParagraph }
                .map { (measure - $0.width) / Double(max(1, $0.items.count { $0.space > 0 } - 1)) }.max() ?? 0
        }
        let whole = LineBreaking(measure: measure, fit: .wholeParagraph)
        let divided = LineBreaking(measure: measure, hyphenates: true, fit: .wholeParagraph)
        #expect(looseness(divided) < looseness(whole))
        let lines = lines(text, divided)
        #expect(lines.contains { $0.hasSuffix("\u{AD}") })
        let joined = lines.reduce("") { $0.hasSuffix("\u{AD}") ? $0.dropLast() + $1 : $0.isEmpty ? $1 : $0 + " " + $1 }
        // A hyphen of the word's own may end a line too.
        #expect(joined.replacing("- ", with: "-") == text)
        #expect(typesetter.lines(of: measured, by: divided).allSatisfy { $0.width <= measure * 1.02 })
    }

    @Test(
        "keep every word of any text",
        arguments: [
            "😀 👩‍👩‍👧 🇷🇺", "שלום עולם", "\u{FFFF}\u{0}a", "и\u{306}", "a\u{2011}b\u{202F}c", "\u{AD}а\u{AD}", "   ", "",
            "\u{202E}xyz",
        ])
    func anyText(text: String) {
        let lines = lines(text, LineBreaking(measure: 100))
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        #expect(
            lines.joined().unicodeScalars.count { $0.properties.isAlphabetic }
                >= (text.contains("\u{306}") ? 1 : letters.count))
    }

    @Test("read й as one letter, however it is typed")
    func composed() {
        #expect(lines("и\u{306}", LineBreaking(measure: 100)).joined().unicodeScalars.map(\.value) == [0x439])
    }

    @Test("report characters that no font has")
    func missing() {
        _ = lines("знак \u{1F9EE} и \u{10380}", LineBreaking(measure: 300))
        #expect(typesetter.missingCharacters == ["\u{1F9EE}", "\u{10380}"])
    }
}
