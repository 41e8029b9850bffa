import Diagnostics
import PlanModel

/// A result that says another thing is done with the same object than the activity: «Реализация программы» and
/// «Разработана программа».
///
/// An error only where the activity puts something into practice and the result says it has been drawn up: then one of
/// them has been copied from another row. Other pairs of steps are a warning.
struct ContradictingResult: Rule {
    let description = RuleDescription(
        code: "R002", name: "contradicting-result", severity: .error,
        summary: Message(ru: "Результат противоречит мероприятию.", en: "The result contradicts the activity."),
        rationale: Message(
            ru: "Если поручено реализовать, а ожидается разработка, исполнитель не знает, что от него требуется.",
            en: "Where one is told to carry something out and is expected to draw it up, nobody knows what is wanted."),
        failing: [
            RuleExample.row([
                "activity": "Реализация школьной программы развития чтения",
                "result": "Разработана школьная программа развития чтения",
            ]),
            RuleExample.row([
                "activity": "Внедрение модели школьного наставничества",
                "result": "Модель школьного наставничества разработана",
            ]),
            RuleExample.row([
                "activity": "Утверждение школьной программы развития чтения",
                "result": "Разработана школьная программа развития чтения",
            ]),
            RuleExample.row([
                "activity": "Разработка школьной программы развития чтения",
                "result": "Реализована школьная программа развития чтения",
            ]),
        ],
        passing: [
            RuleExample.row([
                "activity": "Разработка и реализация школьной программы чтения",
                "result": "Разработана школьная программа чтения",
            ]),
            RuleExample.row([
                "activity": "Реализация школьной программы чтения",
                "result": "Разработана и реализована школьная программа чтения",
            ]),
            RuleExample.row([
                "activity": "Реализация школьной программы чтения", "result": "Разработаны рекомендации для родителей",
            ]),
            RuleExample.row([
                "activity": "Реализация школьной программы чтения",
                "result": "Разработан отчёт о реализации школьной программы чтения",
            ]),
            RuleExample.row(["activity": "Реализация программы", "result": "Разработана программа на следующий год"]),
            RuleExample.row([
                "activity": "Реализация мер по развитию школьного музея",
                "result": "Разработаны экскурсии школьного музея",
            ]),
            RuleExample.row([
                "activity": "Разработка дорожной карты школы", "result": "Утверждена дорожная карта школы",
            ]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            guard let activity = row.passage(.activity), let result = row.passage(.result),
                let planned = Self.step(ofActivity: activity.text.text)
            else { return nil }
            let words = RussianStem.words(of: result.text.text)
            guard let expected = Self.step(ofResult: words), planned != expected,
                planned == .carriedOut || expected == .carriedOut || planned > expected,
                hasSameObject(activity.text.text, words)
            else { return nil }
            // What else has been done may be the carrying out: «…, обучены 30 педагогов».
            let isCertain =
                planned == .carriedOut && expected == .drawnUp && words.filter(Self.saysDone).count == 1
            return finding(
                Message(
                    ru: "Результат противоречит мероприятию: «\(beginning(activity))» — «\(beginning(result))».",
                    en: "The result contradicts the activity: «\(beginning(activity))» and «\(beginning(result))»."),
                at: result,
                hint: Message(
                    ru: "Приведите результат в соответствие с мероприятием: видимо, текст скопирован из другой строки.",
                    en: "Make the result agree with the activity: the text seems to be copied from another row."),
                severity: isCertain ? .error : .warning)
        }
    }

    /// What is done with a document or a programme, in the order of its life.
    private enum Step: Int, Comparable {
        case drawnUp, approved, carriedOut

        static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
    }

    private static func step(ofActivity text: String) -> Step? {
        guard let first = RussianStem.firstWord(of: text), let step = step(noun: first) else { return nil }
        let words = RussianStem.words(of: text)
        // «Разработка и реализация …» is both.
        if words.dropFirst().contains(where: { word in self.step(noun: word).map { $0 != step } ?? false }) {
            return nil
        }
        return step
    }

    private static func step(noun word: String) -> Step? {
        switch word {
        case "разработка", "составление", "разработку", "разработки": .drawnUp
        case "утверждение", "утверждению", "утверждения": .approved
        case "реализация", "внедрение", "реализацию", "реализации", "внедрению", "внедрения": .carriedOut
        default: nil
        }
    }

    private static let participles: [(beginning: String, step: Step)] = [
        ("разработан", .drawnUp), ("составлен", .drawnUp), ("утвержден", .approved), ("реализован", .carriedOut),
        ("внедрен", .carriedOut),
    ]

    /// The one step that the result says, at its beginning or its end.
    private static func step(ofResult words: [String]) -> Step? {
        guard let first = words.first, let last = words.last else { return nil }
        let steps = Set(words.compactMap { word in step(participle: word) ?? step(noun: word) })
        guard steps.count == 1 else { return nil }
        return step(participle: first) ?? step(participle: last)
    }

    /// A short participle: «обучены», «проведено».
    private static func saysDone(_ word: String) -> Bool {
        word.count > 5 && ["ен", "ена", "ено", "ены", "ан", "ана", "ано", "аны"].contains { word.hasSuffix($0) }
    }

    private static func step(participle word: String) -> Step? {
        participles.first { word.hasPrefix($0.beginning) && word.count <= $0.beginning.count + 1 }?.step
    }

    /// The object's own words are the same: two in a row at its beginning, and most of the rest.
    private func hasSameObject(_ activity: String, _ result: [String]) -> Bool {
        let planned = RussianStem.stems(of: activity).dropFirst()
        let expected = result.filter { RussianStem.isContent($0) && Self.step(participle: $0) == nil }.map(
            RussianStem.stem)
        guard planned.count >= 2, expected.count >= 2, planned.prefix(2).elementsEqual(expected.prefix(2)) else {
            return false
        }
        let common = Set(planned).intersection(expected).count
        return 10 * common >= 7 * min(Set(planned).count, Set(expected).count)
    }

    private func beginning(_ passage: Passage) -> String {
        let words = passage.text.text.split { $0.isWhitespace }
        return words.prefix(3).joined(separator: " ") + (words.count > 3 ? " …" : "")
    }
}
