import PlanModel

/// A row of the form that holds one value.
struct FormField<Root>: Sendable {
    enum Kind: Sendable {
        case text
        /// Shown as 01.02.2022, kept as 2022-02-01.
        case date
    }

    let label: String
    let field: WritableKeyPath<Root, SourceText?> & Sendable
    let explanation: String
    var kind = Kind.text
    var choices: [String] = []

    init(
        _ label: String, _ field: WritableKeyPath<Root, SourceText?> & Sendable, _ explanation: String,
        kind: Kind = .text, choices: [String] = []
    ) {
        self.label = label
        self.field = field
        self.explanation = explanation
        self.kind = kind
        self.choices = choices
    }
}

/// What the sheet «Приказ» holds, with nothing optional on the way to a value.
struct OrderForm {
    var organization = Organization()
    var order = Order()
    var signatory = Person()
    var executor = Executor()
    var signature = ElectronicSignature()
    var published: SourceText?
    var updated: SourceText?
}

/// What stands above the table on the sheet «План».
struct AppendixForm {
    var appendix = Appendix()
    var period = Period()
}

/// The labels of the form: what a row means is told by its first cell.
enum FormLabels {
    static let parent = "Вышестоящий орган"
    static let clauses = ["Пункт", "Подпункт", "Часть подпункта"]
    static let acquainted = ("Ознакомлен: должность", "Ознакомлен: И.О. Фамилия")
    static let visa = ("Виза: должность", "Виза: И.О. Фамилия")
    static let copy = "Копия верна"
    static let approval = "Гриф утверждения"
    static let mark = "Строка отметки"
    static let abbreviation = "Сокращение"
    static let heading = "Заголовок текста"
    static let text = "Текст"
    static let item = "Пункт текста"
    static let table = "Таблица плана"
    static let closing = "После таблицы"
    static let section = "Раздел"
    static let yes = "да"
    static let no = "нет"

    /// What stands in the first column of a plan whose activities have no numbers.
    static let sectionColumn = "раздел"
    static let activityColumn = "мероприятие"
    static let isGroup = "как выше"
    static let under = "под: "
    static let fields: [(CoreField, String)] = [
        (.number, "номер"), (.activity, activityColumn), (.responsible, "ответственный"), (.deadline, "срок"),
        (.result, "результат"),
    ]

    static let order: [FormField<OrderForm>] = [
        FormField("Полное наименование", \.organization.name, "Как в уставе"),
        FormField("Сокращённое наименование", \.organization.shortName, "Без скобок"),
        FormField("Место составления", \.organization.place, "Город, посёлок, село"),
        FormField(
            "Вид документа", \.order.kind, "Выберите или впишите", choices: ["ПРИКАЗ", "РАСПОРЯЖЕНИЕ", "ПОСТАНОВЛЕНИЕ"]),
        FormField("Номер", \.order.number, "Без знака «№». Пусто — останется линейка для ручки"),
        FormField("Дата", \.order.date, "Например, 01.09.2026. Пусто — останется линейка для ручки", kind: .date),
        FormField("Заголовок", \.order.title, "О чём приказ: «Об утверждении …»"),
        FormField("Основание", \.order.preamble, "Что стоит перед словом «приказываю»: «В целях …»"),
        FormField(
            "Слово распоряжения", \.order.imperative, "Выберите или впишите",
            choices: ["приказываю", "обязываю", "предлагаю"]),
    ]

    static let afterClauses: [FormField<OrderForm>] = [
        FormField("Подписывает: должность", \.signatory.position, "Например, «Директор»"),
        FormField("Подписывает: И.О. Фамилия", \.signatory.name, "Инициалы перед фамилией"),
        FormField("Исполнитель", \.executor.name, "Кто составил документ. Можно не заполнять"),
        FormField("Телефон исполнителя", \.executor.phone, "Можно не заполнять"),
        FormField("Дата публикации", \.published, "Когда план размещён на сайте. Можно не заполнять", kind: .date),
        FormField("Дата изменения", \.updated, "Когда план на сайте изменён. Можно не заполнять", kind: .date),
        FormField("QR-код", \.order.qr, "Что он содержит, например адрес страницы. Можно не заполнять"),
        FormField("Сертификат подписи", \.signature.certificate, "Только из настоящего сертификата"),
        FormField("Владелец сертификата", \.signature.owner, "Только из настоящего сертификата"),
        FormField("Сертификат действует с", \.signature.validFrom, "Только из настоящего сертификата"),
        FormField("Сертификат действует по", \.signature.validTo, "Только из настоящего сертификата"),
    ]

    static let appendix: [FormField<AppendixForm>] = [
        FormField("Номер приложения", \.appendix.number, "Единственное приложение не нумеруют"),
        FormField("Название плана", \.appendix.title, "Печатается над таблицей"),
        FormField("Период: с", \.period.from, "Первый день, например 01.09.2026", kind: .date),
        FormField("Период: по", \.period.to, "Последний день, например 31.08.2027", kind: .date),
    ]

    static func columnName(of field: String) -> String { fields.first { $0.0.rawValue == field }?.1 ?? field }

    static func field(ofColumn name: String) -> String { fields.first { $0.1 == name }?.0.rawValue ?? name }
}

extension FormField {
    /// A date as people type it becomes the date of the plan; any other words stay.
    func read(_ text: SourceText) -> SourceText {
        guard kind == .date, text.text.allSatisfy({ $0.isNumber || $0 == "." }),
            let date = CalendarDate(reading: text.text)
        else { return text }
        return SourceText(date.iso, at: text.place)
    }

    func shown(_ root: Root) -> String {
        let text = root[keyPath: field]?.text ?? ""
        return kind == .date ? CalendarDate(iso: text)?.digits ?? text : text
    }
}
