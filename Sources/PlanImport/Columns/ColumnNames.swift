import PlanModel
import SourceModel

/// The names that Russian plans give their columns (графы): of the core fields, and of what plans often add.
enum ColumnNames {
    /// Whole heads, normalised as by ``ColumnMeaning/normalized(_:)``.
    static let core: [(field: CoreField, names: Set<String>)] = [
        (
            .activity,
            [
                "мероприятие", "мероприятия", "наименование мероприятия", "наименование мероприятий",
                "название мероприятия", "перечень мероприятий", "мероприятие направление", "мероприятия направления",
                "содержание", "содержание деятельности", "содержание работы", "содержание мероприятия",
                "содержание мероприятий", "виды работ", "вид работ", "виды деятельности", "вид деятельности",
                "наименование", "действия", "действие", "что делается", "этап", "этапы", "этапы работы", "шаги",
                "наименование работ", "планируемые мероприятия", "основные мероприятия", "дела", "дело", "события",
                "дела события мероприятия",
            ]
        ),
        (
            .responsible,
            [
                "ответственный", "ответственные", "ответственное лицо", "ответственные лица", "исполнитель",
                "исполнители", "ответственный исполнитель", "ответственные исполнители", "ответственный за исполнение",
                "ответственные за исполнение", "ответственный за выполнение", "ответственные за выполнение",
                "кто", "кто отвечает", "кто проводит", "кто исполняет", "фио ответственного",
            ]
        ),
        (
            .deadline,
            [
                "срок", "сроки", "срок исполнения", "сроки исполнения", "срок реализации", "сроки реализации",
                "срок проведения", "сроки проведения", "срок выполнения", "сроки выполнения", "период",
                "период реализации", "период проведения", "дата", "даты", "дата проведения", "дата исполнения",
                "время", "время проведения", "когда", "месяц", "месяцы",
            ]
        ),
        (
            .result,
            [
                "результат", "результаты", "ожидаемый результат", "ожидаемые результаты", "планируемый результат",
                "планируемые результаты", "прогнозируемый результат", "прогнозируемые результаты", "итог", "итоги",
                "выход", "вид документа", "выходной документ", "отчетный документ", "продукт", "ожидаемый эффект",
                "управленческие решения ожидаемые результаты", "итоговый документ",
            ]
        ),
    ]

    /// How a title begins that may be of activities where no other is.
    static let activityStems = [
        "что", "вопрос", "тем", "задач", "мер", "событи", "направлен", "форм", "контрольн", "объект", "позици", "пункт",
    ]

    /// The beginning of a word in a head, and the field it speaks of. In a head that mentions several, the first
    /// counts: «Сроки проведения мероприятия» is a deadline, «Отметка о выполнении мероприятия» is not an activity.
    struct Stem {
        let text: String
        let field: String

        init(_ text: String, _ field: CoreField) {
            self.text = text
            self.field = field.rawValue
        }

        init(_ text: String, own field: String) {
            self.text = text
            self.field = field
        }
    }

    /// The fields that a normalised head mentions, in the order of its words; of two stems that fit a word the longer.
    static func fields(mentionedIn name: String) -> [String] {
        var fields: [String] = []
        var rest = name[...]
        while let letter = rest.first {
            let fitting = stemsByLetter[letter, default: []].filter { rest.hasPrefix($0.text) }
            if let stem = fitting.max(by: { $0.text.utf8.count < $1.text.utf8.count }), !fields.contains(stem.field) {
                fields.append(stem.field)
            }
            rest = rest.firstIndex(of: " ").map { rest[rest.index(after: $0)...] } ?? ""
        }
        return fields
    }

    private static let stemsByLetter = Dictionary(grouping: stems) { $0.text.first ?? " " }

    private static let stems: [Stem] = [
        Stem("мероприят", .activity), Stem("содержан", .activity), Stem("работ", .activity),
        Stem("действи", .activity), Stem("деятельност", .activity), Stem("наименован", .activity),
        Stem("назван", .activity), Stem("виды работ", .activity), Stem("вид деятельн", .activity),
        Stem("виды деятельн", .activity), Stem("этап", .activity),
        Stem("ответственн", .responsible), Stem("исполнител", .responsible), Stem("кто", .responsible),
        Stem("организатор", .responsible), Stem("куратор", .responsible),
        Stem("срок", .deadline), Stem("дат", .deadline), Stem("период", .deadline), Stem("время", .deadline),
        Stem("месяц", .deadline), Stem("когда", .deadline),
        Stem("результат", .result), Stem("выход", .result), Stem("вид документ", .result), Stem("продукт", .result),
        Stem("эффект", .result), Stem("отчет", .result), Stem("итог", .result), Stem("подтвержда", .result),
        Stem("уровень", own: "level"), Stem("уровни", own: "level"), Stem("специфик", own: "specifics"),
        Stem("описан", own: "specifics"), Stem("особенност", own: "specifics"), Stem("примечан", own: "note"),
        Stem("комментар", own: "note"),
        Stem("участник", own: "audience"), Stem("аудитор", own: "audience"), Stem("категори", own: "audience"),
        Stem("место", own: "venue"), Stem("форм", own: "form"), Stem("финансирован", own: "funding"),
        Stem("источник", own: "funding"), Stem("ресурс", own: "resources"), Stem("направлен", own: "direction"),
        Stem("показател", own: "indicator"), Stem("индикатор", own: "indicator"), Stem("критери", own: "indicator"),
        Stem("отметк", own: "status"),
        Stem("статус", own: "status"), Stem("задач", own: "task"), Stem("цел", own: "aim"),
        Stem("целев", own: "audience"),
        Stem("проблем", own: "problem"), Stem("раздел", own: "part"), Stem("блок", own: "part"),
    ]
}
