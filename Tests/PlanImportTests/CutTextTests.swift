import Diagnostics
import SourceModel
import Testing

@testable import PlanImport

@Suite("A text that the end of a page has cut")
struct CutTextTests {
    private static let words = """
        Информационные листы и внутришкольный обзор; вход в школу; не всегда; муниципальный; школьный; \
        семинар-совещание, завуч, план.
        """

    private func joined(_ first: String, _ second: String) -> (text: String, cut: CutText) {
        let passages = [Self.words, first, second].map { Passage(text: $0, place: .unknown, lines: []) }

        let cut = CutText(first, second, whole: .joinedRow, census: WordCensus { passages.map(\.text) })
        var text = passages[1]
        cut.join(passages[2], to: &text)
        return (text.text, cut)
    }

    @Test(
        "is whole again",
        arguments: [
            ("в начале", "и в конце", "в начале и в конце", Repair.Kind.joinedRow),
            ("Май-", "декабрь 2030", "Май-декабрь 2030", .joinedHyphen),
            ("на 2030-", "2031 годы", "на 2030-2031 годы", .joinedHyphen),
            ("для 9-", "х классов", "для 9-х классов", .joinedHyphen),
            ("семинар-", "совещание", "семинар-совещание", .joinedHyphen),
            ("Информа-", "ционные листы", "Информационные листы", .joinedWord),
            ("Информацион", "ные листы", "Информационные листы", .joinedWord),
            ("уроки внутри-", "и внешкольные", "уроки внутри- и внешкольные", .joinedRow),
            ("Май -", "июнь", "Май - июнь", .joinedRow),
            ("в", "ход событий", "в ход событий", .joinedRow),
            ("не", "всегда", "не всегда", .joinedRow),
            ("завуч", "План", "завуч План", .joinedRow),
            ("об", "ъявление", "объявление", .joinedWord),
            ("учител", "ь физики", "учитель физики", .joinedWord),
            ("дела:\n- первое;", "- второе", "дела:\n- первое;\n- второе", .joinedRow),
            ("дела: - первое;", "- второе; - третье", "дела: - первое; - второе; - третье", .joinedRow),
        ])
    func joins(_ first: String, _ second: String, _ whole: String, _ kind: Repair.Kind) {
        let (text, cut) = joined(first, second)
        #expect(text == whole)
        #expect(cut.kind == kind)
    }

    @Test(
        "is doubtful where a word may be torn that the document does not know",
        arguments: [
            ("для опера", "тивной связи", "опера тивной"), ("для опера-", "тивной связи", "опера-тивной"),
            ("для каждого", "школьника", nil), ("в", "тивной", nil), ("Сентябрь-", "ноябрь", nil),
            ("научно-", "техническая", nil), ("Информацион", "ные листы", nil), ("на 2030-", "2031", nil),
        ])
    func doubtful(_ first: String, _ second: String, _ words: String?) {
        #expect(joined(first, second).cut.doubtfulWords == words)
    }

    @Test("tells the words at the cut, before and after")
    func told() {
        let (_, row) = joined("один два три четыре", "пять шесть семь восемь")
        #expect(row.before == "два три четыре\nпять шесть семь")
        #expect(row.after == "два три четыре пять шесть семь")
        let (_, word) = joined("Информацион", "ные листы")
        #expect(word.before == "Информацион ные")
        #expect(word.after == "Информационные")
    }
}
