public import Diagnostics

/// What is looked at in a filled-in form, each with its code; `prikaz.yaml` may change how grave it is.
public enum ReportRule: String, Sendable, CaseIterable {
    case missingStatus = "O001"
    case unknownStatus = "O002"
    case missingActualDate = "O003"
    case missingActualResult = "O004"
    case impossibleDate = "O005"
    case dateAfterReport = "O006"
    case dateBeforePlan = "O007"
    case copiedResult = "O008"
    case unknownActivity = "O009"
    case reportedTwice = "O010"
    case missingRow = "O011"
    case missingCause = "O012"
    case missingNewDate = "O013"
    case missingDocument = "O014"
    case missingIndicator = "O015"
    case missedIndicator = "O016"
    case changedPlan = "O017"
    case changedCell = "O018"
    case otherPlan = "O019"
    case untimelyStatus = "O020"
    case earlierNewDate = "O021"
    case asOfOutsidePeriod = "O022"
    case blankForm = "O023"
    case answerWithoutStatus = "O024"
    case missingSignatory = "O025"

    public var code: String { rawValue }

    public var severity: Severity {
        switch self {
        case .copiedResult, .missingDocument, .missingIndicator, .changedPlan, .changedCell, .earlierNewDate,
            .asOfOutsidePeriod, .answerWithoutStatus, .missingSignatory:
            .warning
        case .missedIndicator: .note
        default: .error
        }
    }

    /// In words, as `missing-status`.
    public var name: String { description.name }

    public var summary: Message { description.summary }

    private var description: (name: String, summary: Message) {
        switch self {
        case .missingStatus:
            ("missing-status", Message(ru: "У мероприятия нет статуса.", en: "An activity has no status."))
        case .unknownStatus: ("unknown-status", Message(ru: "Такого статуса нет.", en: "There is no such status."))
        case .missingActualDate:
            (
                "missing-actual-date",
                Message(ru: "Выполнено, но не сказано когда.", en: "It is done, but nothing says when.")
            )
        case .missingActualResult:
            (
                "missing-actual-result",
                Message(ru: "Выполнено, но не сказано с каким результатом.", en: "It is done, but without a result.")
            )
        case .impossibleDate:
            (
                "impossible-date",
                Message(ru: "Это не дата, или такого дня нет.", en: "This is no date, or there is no such day.")
            )
        case .dateAfterReport:
            (
                "date-after-report",
                Message(
                    ru: "Дата позже дня, на который верны сведения.", en: "The date is after the day of the report.")
            )
        case .dateBeforePlan:
            ("date-before-plan", Message(ru: "Дата раньше начала плана.", en: "The date is before the plan begins."))
        case .copiedResult:
            (
                "copied-result",
                Message(
                    ru: "Фактический результат переписан из ожидаемого.",
                    en: "The actual result is only the expected one again.")
            )
        case .unknownActivity:
            (
                "unknown-activity",
                Message(
                    ru: "Такого мероприятия в отчётном периоде у плана нет.",
                    en: "The plan has no such activity in the period.")
            )
        case .reportedTwice:
            ("reported-twice", Message(ru: "Об одном мероприятии сказано дважды.", en: "One activity, reported twice."))
        case .missingRow:
            (
                "missing-row",
                Message(
                    ru: "В форме нет строки мероприятия, срок которого наступает.",
                    en: "The form has no row for an activity that is due.")
            )
        case .missingCause:
            ("missing-cause", Message(ru: "Не названа причина.", en: "No cause is given."))
        case .missingNewDate:
            ("missing-new-date", Message(ru: "Перенесено, но нового срока нет.", en: "Moved, but to no new date."))
        case .missingDocument:
            (
                "missing-document",
                Message(ru: "Нет подтверждающего документа.", en: "No document confirms that it is done.")
            )
        case .missingIndicator:
            (
                "missing-indicator",
                Message(
                    ru: "У показателя есть только план или только факт.",
                    en: "An indicator has only a target, or only a fact.")
            )
        case .missedIndicator:
            (
                "missed-indicator",
                Message(ru: "Выполнено, но показатель хуже планового.", en: "Done, but the indicator is missed.")
            )
        case .changedPlan:
            (
                "changed-plan",
                Message(
                    ru: "План изменился после того, как сделана форма.",
                    en: "The plan has changed since the form was made.")
            )
        case .changedCell:
            (
                "changed-cell",
                Message(
                    ru: "Ячейка, заполненная по плану, изменена.",
                    en: "A cell that was filled in from the plan has changed.")
            )
        case .otherPlan:
            ("other-plan", Message(ru: "Форма сделана по другому плану.", en: "The form is of another plan."))
        case .untimelyStatus:
            ("untimely-status", Message(ru: "Статус не вяжется с датами.", en: "Status and dates contradict."))
        case .earlierNewDate:
            (
                "earlier-new-date",
                Message(ru: "Новый срок не позже прежнего.", en: "The new date is not after the old one.")
            )
        case .asOfOutsidePeriod:
            (
                "as-of-outside-period",
                Message(
                    ru: "День, на который верны сведения, раньше отчётного периода.",
                    en: "The day of the report is before its period.")
            )
        case .blankForm:
            ("blank-form", Message(ru: "Форма не заполнена.", en: "Nobody has filled in the form."))
        case .answerWithoutStatus:
            (
                "answer-without-status",
                Message(ru: "Сведения есть, а статуса нет.", en: "There are answers, but no status.")
            )
        case .missingSignatory:
            ("missing-signatory", Message(ru: "Не сказано, кто подписывает отчёт.", en: "Nobody signs the report."))
        }
    }
}
