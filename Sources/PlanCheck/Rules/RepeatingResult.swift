import Diagnostics
import PlanModel

/// An expected result that repeats its activity: in the same words a warning; as «Проведение …» and «Проведено …» a
/// note, since it is at least something that happens or does not.
struct RepeatingResult: Rule {
    let description = RuleDescription(
        code: "R001", name: "repeating-result", severity: .warning,
        summary: Message(ru: "Результат повторяет мероприятие.", en: "The result repeats the activity."),
        rationale: Message(
            ru: "Такой результат не говорит, что изменится и по чему это будет видно.",
            en: "Such a result does not say what will be different, or how one can see it."),
        failing: [
            RuleExample.row([
                "activity": "Участие в районной конференции по итогам года",
                "result": "Участие в районной конференции по итогам года.",
            ]),
            RuleExample.row([
                "activity": "Участие в районном семинаре для учителей",
                "result": "Участие учителей и методистов в районном семинаре",
            ]),
            RuleExample.row([
                "activity": "Проведение школьной ярмарки профессий", "result": "Проведена школьная ярмарка профессий",
            ]),
        ],
        passing: [
            RuleExample.row(["activity": "Разработка плана работы с родителями", "result": "План работы с родителями"]),
            RuleExample.row(["activity": "Разработка плана работы", "result": "Разработан план работы"]),
            RuleExample.row([
                "activity": "Проведение школьной ярмарки профессий",
                "result": "Проведены 2 ярмарки, участвуют 90 % выпускников",
            ]),
            RuleExample.row([
                "activity": "Участие в районном семинаре", "result": "Участие не менее 3 учителей в районном семинаре",
            ]),
            RuleExample.row(["activity": "Анализ итогов четверти", "result": "Анализ учтён в плане контроля на год"]),
            RuleExample.row(["activity": "Семинар", "result": "Семинар"]),
            RuleExample.row(["activity": "Заключение договора с театром", "result": "Заключён договор с театром"]),
        ])

    func findings(in checked: CheckedPlan) -> [Diagnostic] {
        checked.rows.compactMap { row in
            guard let activity = row.passage(.activity), let result = row.passage(.result) else { return nil }
            switch likeness(activity.text.text, result.text.text) {
            case .none: return nil
            case .repeated:
                return finding(
                    Message(
                        ru: "Результат повторяет мероприятие теми же словами.",
                        en: "The result repeats the activity in the same words."),
                    at: result, hint: hint)
            case .restated:
                return finding(
                    Message(
                        ru: "Результат говорит лишь, что мероприятие проведено.",
                        en: "The result only says that the activity has taken place."),
                    at: result, hint: hint, severity: .note)
            }
        }
    }

    private let hint = Message(
        ru: "Назовите документ, число участников, долю или изменение, которого ждёте.",
        en: "Name the document, the number of people, the share or the change that you expect.")

    private enum Likeness { case none, repeated, restated }

    private func likeness(_ activity: String, _ result: String) -> Likeness {
        guard let does = RussianStem.firstWord(of: activity), let done = RussianStem.firstWord(of: result) else {
            return .none
        }
        // Not by their stems: «проведение» and «проведён» have one.
        let isSameWord = does == done || (does.count == done.count && does.dropLast() == done.dropLast())
        let isDone = Self.processes.contains { does.hasPrefix($0.noun) && done.hasPrefix($0.done) }
        guard isSameWord || isDone else { return .none }
        let (a, b) = (RussianStem.stems(of: activity), RussianStem.stems(of: result))
        // A single word says too little to be called a repetition.
        guard a.count >= 3, b.count >= 2 else { return .none }
        let (planned, expected) = (Set(a.dropFirst()), Set(b.dropFirst()))
        if isSameWord {
            if a == b { return .repeated }
            let isWithin = planned.isSubset(of: expected) && expected.count <= 2 * planned.count
            return isWithin && !hasNumber(result, beside: activity) ? .repeated : .none
        }
        return expected.isSubset(of: planned) && 2 * expected.count >= planned.count ? .restated : .none
    }

    /// The result counts people or things, or gives a share: «не менее 3 учителей», «80 %»; hours and years are no measure.
    private func hasNumber(_ result: String, beside activity: String) -> Bool {
        let words = RussianStem.words(of: result)
        let known = Set(RussianStem.words(of: activity))
        return words.indices.contains { index in
            guard words[index].contains(where: \.isNumber), !known.contains(words[index]) else { return false }
            let next = words.indices.contains(index + 1) ? words[index + 1] : ""
            return next != "г" && !["час", "мин", "год"].contains { next.hasPrefix($0) }
        }
    }

    /// What is only done; what is made («разработан план») is a thing that one can see.
    private static let processes: [(noun: String, done: String)] = [
        ("проведени", "проведен"), ("организаци", "организован"),
        ("осуществлени", "осуществл"),
        ("обеспечени", "обеспечен"), ("информировани", "проинформирован"), ("рассмотрени", "рассмотрен"),
        ("обсуждени", "обсужд"), ("изучени", "изучен"), ("посещени", "посещен"), ("выполнени", "выполнен"),
        ("реализаци", "реализован"), ("участи", "приня"),
    ]
}
