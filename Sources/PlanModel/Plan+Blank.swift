/// The words of a new plan that stand for the user's own (незаполненные места бланка).
public enum Blank {
    static let organization = "Полное наименование организации"
    static let shortName = "Краткое наименование"
    static let place = "Населённый пункт"
    static let preamble = "В целях … (укажите основание)"
    static let name = "И.О. Фамилия"
    static let section = "Название раздела"
    static let activity = "Что делается"
    static let responsible = "Должность ответственного"
    static let result = "Что получится: документ, показатель, событие"

    /// All of them.
    public static let texts: Set<String> = [
        organization, shortName, place, preamble, name, section, activity, responsible, result,
    ]
}

extension Plan {
    /// A plan to begin with, which stands by itself.
    public static let blank = Plan(
        appendices: [
            Appendix(
                title: "План мероприятий («дорожная карта») на 2026 год",
                period: Period(from: "2026-01-01", to: "2026-12-31"), columns: Column.standard,
                sections: [
                    Section(
                        number: "1.", title: SourceText(Blank.section),
                        activities: [
                            Activity(
                                cells: Cells([
                                    ("number", "1.1."), ("activity", SourceText(Blank.activity)),
                                    ("deadline", "Сентябрь 2026 г."),
                                    ("responsible", SourceText(Blank.responsible)),
                                    ("result", SourceText(Blank.result)),
                                ]))
                        ])
                ])
        ])

    /// An order to begin with, and its appendix.
    public static let blankOrder: Plan = {
        var plan = blank
        plan.organization = Organization(
            name: SourceText(Blank.organization), shortName: SourceText(Blank.shortName), place: SourceText(Blank.place)
        )
        plan.order = Order(
            kind: "ПРИКАЗ", title: "Об утверждении плана мероприятий («дорожной карты») на 2026 год",
            preamble: SourceText(Blank.preamble), imperative: "приказываю",
            clauses: [
                Clause(text: "Утвердить план мероприятий («дорожную карту») на 2026 год (приложение)."),
                Clause(text: "Контроль за исполнением приказа оставляю за собой."),
            ],
            signatory: Person(position: "Директор", name: SourceText(Blank.name)))
        return plan
    }()
}
