extension RecordShape {
    /// The shape of a plan file, version 1.
    public static let plan = RecordShape([
        FieldShape("prikaz", .text, "Версия формата файла: 1"),
        FieldShape("organization", .record(.organization), "Организация, которая издаёт приказ"),
        FieldShape("order", .record(.order), "Приказ; нет, если план входит в программу или стоит сам по себе"),
        FieldShape("published", .text, "Дата публикации на сайте (ГГГГ-ММ-ДД)"),
        FieldShape("updated", .text, "Дата последнего изменения на сайте (ГГГГ-ММ-ДД)"),
        FieldShape("appendices", .list(of: .record(.appendix)), "Приложения; первое с таблицей — сам план"),
        FieldShape(
            "ignore", .list(of: .record(.ignoredFinding)),
            "Замечания к приказу и плану в целом, которые не считаются, с причиной"),
    ])

    static let organization = RecordShape([
        FieldShape("name", .text, "Полное наименование"),
        FieldShape("short_name", .text, "Сокращённое наименование, без скобок"),
        FieldShape("parents", .list(of: .text), "Вышестоящие органы, сверху вниз"),
        FieldShape("place", .text, "Место составления"),
    ])

    static let order = RecordShape([
        FieldShape("kind", .text, "Вид документа: ПРИКАЗ"),
        FieldShape("number", .text, "Номер без знака «№»; пусто — линейка для ручки"),
        FieldShape("date", .text, "Дата: ГГГГ-ММ-ДД или словами, как напечатано; пусто — линейка для ручки"),
        FieldShape("title", .text, "Заголовок к тексту: «Об утверждении …»"),
        FieldShape("preamble", .text, "Констатирующая часть: «В целях …»"),
        FieldShape("imperative", .text, "Слово распоряжения: приказываю"),
        FieldShape("clauses", .list(of: .record(.clause)), "Пункты приказа по порядку"),
        FieldShape("signatory", .record(.person), "Кто подписывает"),
        FieldShape("acquainted", .list(of: .record(.person)), "Кто ознакомлен с приказом"),
        FieldShape("visas", .list(of: .record(.person)), "Кто завизировал проект"),
        FieldShape("executor", .record(.executor), "Исполнитель документа"),
        FieldShape("signature", .record(.electronicSignature), "Данные настоящего сертификата подписи"),
        FieldShape("copy", .flag, "Отметка «КОПИЯ ВЕРНА»"),
        FieldShape("qr", .text, "Что содержит QR-код"),
    ])

    static let clause = clause(items: clause(items: clause(items: nil)))

    /// A clause whose items are `items` in turn; three levels are as deep as orders go.
    private static func clause(items: RecordShape?) -> RecordShape {
        let nested = items.map { FieldShape("items", .list(of: .record($0)), "Подпункты или перечисление") }
        return RecordShape(
            [
                FieldShape("number", .text, "Номер пункта; нет — по порядку"),
                FieldShape("text", .text, "Текст пункта"),
            ] + (nested.map { [$0] } ?? []),
            shorthand: "text")
    }

    static let person = RecordShape([
        FieldShape("position", .text, "Должность"),
        FieldShape("name", .text, "Инициалы и фамилия"),
    ])

    static let executor = RecordShape([
        FieldShape("name", .text, "Имя и фамилия"),
        FieldShape("phone", .text, "Телефон"),
    ])

    static let electronicSignature = RecordShape([
        FieldShape("certificate", .text, "Номер сертификата"),
        FieldShape("owner", .text, "Владелец"),
        FieldShape("valid_from", .text, "Действителен с"),
        FieldShape("valid_to", .text, "Действителен по"),
    ])

    static let appendix = RecordShape([
        FieldShape("number", .text, "Номер приложения; единственное не нумеруют"),
        FieldShape("mark", .list(of: .text), "Строки отметки о приложении, если они уже есть"),
        FieldShape("approval", .flag, "Гриф «УТВЕРЖДЁН приказом …» вместо слов «к приказу …»"),
        FieldShape("title", .text, "Название плана"),
        FieldShape("period", .record(.period), "Срок действия плана"),
        FieldShape("abbreviations", .record(RecordShape([], others: .text)), "Сокращения: «ОО: образовательная …»"),
        FieldShape("narrative", .list(of: .record(.narrativePart)), "Текст перед таблицей"),
        FieldShape("columns", .list(of: .record(.column)), "Графы таблицы по порядку"),
        FieldShape("sections", .list(of: .record(.section)), "Разделы плана"),
        FieldShape("closing", .list(of: .record(.narrativePart)), "Текст после таблицы"),
    ])

    static let period = RecordShape([
        FieldShape("from", .text, "Первый день (ГГГГ-ММ-ДД)"),
        FieldShape("to", .text, "Последний день (ГГГГ-ММ-ДД)"),
    ])

    static let narrativePart = RecordShape(
        [
            FieldShape("heading", .text, "Заголовок: «Цель»"),
            FieldShape("text", .text, "Текст"),
            FieldShape("items", .list(of: .text), "Перечисление"),
        ],
        shorthand: "text")

    static let column = RecordShape([
        FieldShape("field", .text, "Поле мероприятия: number, activity, responsible, deadline, result или своё"),
        FieldShape("title", .text, "Заголовок графы"),
        FieldShape("under", .text, "Общий заголовок над этой и соседними графами"),
        FieldShape("group", .flag, "Пустая ячейка значит «как выше»"),
    ])

    static let section = RecordShape([
        FieldShape("number", .text, "Номер раздела"),
        FieldShape("title", .text, "Название раздела"),
        FieldShape("cells", .record(RecordShape([], others: .text)), "Что ещё стоит в строке раздела"),
        FieldShape("activities", .list(of: .record(.activity)), "Мероприятия"),
    ])

    static let activity = RecordShape(
        [
            FieldShape("number", .text, "Номер мероприятия, как напечатан"),
            FieldShape("activity", .text, "Мероприятие: что делается"),
            FieldShape("responsible", .text, "Ответственный"),
            FieldShape("deadline", .text, "Срок"),
            FieldShape("result", .text, "Ожидаемый результат"),
            FieldShape("ignore", .list(of: .record(.ignoredFinding)), "Замечания, которые не считаются, с причиной"),
        ],
        others: .text)

    static let ignoredFinding = RecordShape([
        FieldShape("code", .text, "Код замечания"),
        FieldShape("reason", .text, "Почему оно не считается"),
    ])
}
