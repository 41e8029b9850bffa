/// A cell that a row of the form has: a column of the workbook, a key of the YAML file.
///
/// The one list that the three formats, the messages and the tables of the report go by.
public enum ReportField: String, Sendable, CaseIterable {
    // What the plan says.
    case number, activity, section, responsible, deadline
    /// The days on which it is due in the period.
    case due
    case result

    // What is answered.
    case status
    case actualDate = "actual_date"
    case actualResult = "actual_result"
    case documentKind = "document_kind"
    case documentDate = "document_date"
    case documentNumber = "document_number"
    case target, fact
    case cause
    case newDate = "new_date"

    public static let known: [ReportField] = [.number, .activity, .section, .responsible, .deadline, .due, .result]
    public static let answers = allCases.filter { !known.contains($0) }

    /// The head of its column.
    public var title: String {
        switch self {
        case .number: "№ п/п"
        case .activity: "Мероприятие"
        case .section: "Раздел"
        case .responsible: "Ответственный"
        case .deadline: "Срок по плану"
        case .due: "Срок в отчётном периоде"
        case .result: "Ожидаемый результат"
        case .status: "Статус"
        case .actualDate: "Дата выполнения"
        case .actualResult: "Фактический результат"
        case .documentKind: "Документ: вид"
        case .documentDate: "Документ: дата"
        case .documentNumber: "Документ: номер"
        case .target: "Показатель: план"
        case .fact: "Показатель: факт"
        case .cause: "Причина"
        case .newDate: "Новый срок"
        }
    }

    /// What to write there, for the person who fills it in.
    public var explanation: String? {
        switch self {
        case .number, .activity, .section, .responsible, .deadline, .result: nil
        case .due: "Когда срок наступает в отчётном периоде; в скобках — сколько раз."
        case .status: "Выберите из списка. «С нарушением срока» программа поставит сама, по датам."
        case .actualDate: "Когда выполнено, например 15.06.2022. Если раз было несколько — дата последнего."
        case .actualResult:
            "Что получилось на деле: сколько, кого, с каким итогом. Не переписывайте ожидаемый результат."
        case .documentKind: "Чем подтверждается: приказ, протокол, справка, фотоотчёт."
        case .documentDate: "Дата документа, например 17.06.2022."
        case .documentNumber: "Номер документа, если он есть."
        case .target: "Значение показателя по плану, если он задан."
        case .fact: "Достигнутое значение показателя."
        case .cause: "Почему не выполнено, перенесено, снято или выполнено позже срока."
        case .newDate: "Новый срок, если мероприятие перенесено, например 15.09.2022."
        }
    }

    public var isDate: Bool { self == .actualDate || self == .documentDate || self == .newDate }
}

/// What a form says besides its rows.
public enum ReportHeading: String, Sendable, CaseIterable {
    // What is known beforehand.
    case plan, period, fingerprint
    /// When the report must be handed in, as the order says.
    case reportDue = "report_due"

    // What is answered. The organisation is the plan's own, if nobody changes it: a school reports on its district's plan.
    case organization
    case asOf = "as_of"
    case submitted, position, name
    /// One of several.
    case decision

    public static let known: [ReportHeading] = [.plan, .period, .fingerprint, .reportDue]

    public var title: String {
        switch self {
        case .plan: "План"
        case .organization: "Организация"
        case .period: "Отчётный период"
        case .fingerprint: "Отпечаток плана"
        case .reportDue: "Срок представления отчёта"
        case .asOf: "По состоянию на"
        case .submitted: "Дата представления"
        case .position: "Подписывает: должность"
        case .name: "Подписывает: И.О. Фамилия"
        case .decision: "Решение"
        }
    }

    public var explanation: String {
        switch self {
        case .plan, .period: "Заполнено по плану"
        case .organization: "Кто отчитывается, сокращённо"
        case .fingerprint: "По нему программа видит, что план с тех пор не изменился"
        case .reportDue: "Как сказано в приказе"
        case .asOf: "День, на который верны сведения, например 20.06.2022"
        case .submitted: "Когда отчёт отправлен. Можно не заполнять"
        case .position: "Например, «Директор школы»"
        case .name: "Инициалы перед фамилией"
        case .decision: "Управленческое решение по итогам; на каждое своя строка. Можно не заполнять"
        }
    }

    public var isDate: Bool { self == .asOf || self == .submitted }
}
