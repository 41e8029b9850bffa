import Document

/// The document that every renderer renders: all kinds of blocks and inlines, an order and its appendix.
///
/// The school and its people are fictional.
enum SharedDocument {
    static let document = Document(
        title: "Об утверждении дорожной карты «Читаем вместе»", author: "МБОУ «Школа № 901»", subject: "Приказ",
        parts: [order, appendix], watermark: "ПРОЕКТ")

    private static let order = Part(
        name: "Приказ", pageStyle: "order",
        blocks: [
            paragraph("letterhead", "Управление образования\nгорода Вымышленска"),
            paragraph("letterhead-name", "Муниципальное бюджетное общеобразовательное учреждение «Школа № 901»"),
            heading(1, "kind", "ПРИКАЗ"),
            .spread(
                Spread(
                    style: "requisites", left: [.blank(width: 16)],
                    right: [.text("№ "), .blank(width: 8)])),
            paragraph("place", "г. Вымышленск"),
            paragraph("title", "Об утверждении дорожной карты\n«Читаем вместе» на 2031 год"),
            .paragraph(
                Paragraph(
                    style: "body",
                    inlines: [
                        .text("В целях развития чтения, во исполнение "), .emphasis([.text("пункта 3.11")]),
                        .text(" устава школы (далее – "), .strong([.text("Школа")]), .text(") "),
                    ])),
            .paragraph(Paragraph(style: "imperative", inlines: [.spaced("приказываю:")])),
            .list(
                List(items: [
                    item("1.", "clause", "Утвердить дорожную карту «Читаем вместе» (приложение № 1)."),
                    item("3.", "clause", "Заместителю директора Т.О. Примерной:") { clause in
                        clause.blocks.append(
                            .list(
                                List(items: [
                                    item("а)", "clause-item", "довести приказ до сведения учителей;"),
                                    item("б)", "clause-item", "разместить его на сайте до 1 марта 2031 г."),
                                ])))
                    },
                    item("4.", "clause", "Контроль за исполнением приказа оставляю за собой."),
                ])),
            .spread(
                Spread(
                    style: "signature", left: Inline.lines(of: "Директор\nМБОУ «Школа № 901»"),
                    right: [.text("О.Б. Разцова")])),
            paragraph("acquainted-head", "С приказом ознакомлены:"),
            .spread(
                Spread(
                    style: "acquainted", left: [.text("Библиотекарь")],
                    right: [.blank(width: 12), .text(" Ф.И. Ктивная")])),
        ])

    private static let appendix = Part(
        name: "Приложение № 1", pageStyle: "appendix",
        blocks: [
            paragraph("mark", "Приложение № 1"),
            .paragraph(
                Paragraph(
                    style: "mark",
                    inlines: [.text("к приказу МБОУ «Школа № 901»"), .lineBreak, .text("от "), .blank(width: 16)])),
            heading(1, "appendix-title", "Дорожная карта\n«Читаем вместе»"),
            heading(2, "narrative-heading", "Задачи"),
            .list(
                List(items: [
                    item("–", "narrative-item", "научить читать вслух;"),
                    item("–", "narrative-item", "собрать читательский клуб."),
                ])),
            .table(table),
            paragraph("narrative", "Исполнение рассматривается на педагогическом совете 2 раза в год."),
        ])
}

extension SharedDocument {
    /// A two-row head, a section with cells of its own, a column of groups, lists and paragraphs in cells.
    private static let table = Table(
        caption: "Дорожная карта «Читаем вместе»",
        columns: [
            TableColumn(name: "number", style: "cell-number", title: "№"),
            TableColumn(name: "level", style: "cell", title: "Уровень"),
            TableColumn(name: "activity", style: "cell", title: "Мероприятие"),
            TableColumn(name: "deadline", style: "cell", title: "Сроки"),
            TableColumn(name: "responsible", style: "cell", title: "Ответственный"),
            TableColumn(name: "result", style: "cell", title: "Ожидаемый результат"),
        ],
        head: [
            TableRow(
                kind: .head,
                cells: [
                    head("№", rowSpan: 2), head("Уровень", rowSpan: 2), head("Мероприятие", rowSpan: 2),
                    TableCell(blocks: [paragraph("cell-head", "Исполнение")], columnSpan: 2, scope: .columnGroup),
                    head("Ожидаемый результат", rowSpan: 2),
                ]),
            TableRow(kind: .head, cells: [head("Сроки"), head("Ответственный")]),
        ],
        groups: [
            RowGroup(
                name: "1 Организация",
                rows: [
                    section("1", "Организация", columnSpan: 4) + [cell("Приказ № 14 от 11.01.2031")],
                    row([
                        number("1.1"), group("муниципальный", rows: 2), activity("Семинар «Чтение | понимание»"),
                        cell("январь 2031"), cell("Т.О. Примерная"),
                        TableCell(blocks: [
                            paragraph("cell", "Материалы семинара:"),
                            .list(
                                List(items: [
                                    item("-", "cell", "план;"), item("-", "cell", "список участников."),
                                ])),
                        ]),
                    ]),
                    row([
                        number("1.2"), activity("Заседание рабочей группы"), cell("до 20.02.2031\nи далее ежемесячно"),
                        cell("О.Б. Разцова"), TableCell(blocks: [blank(10)]),
                    ]),
                    row([
                        number("1.3"), group("школьный", rows: 1), activity("Выставка книг"),
                        TableCell(blocks: []), cell("Ф.И. Ктивная"),
                        TableCell(blocks: [paragraph("cell", "Отчёт."), paragraph("cell", "Фотографии на сайте.")]),
                    ]),
                ]),
            RowGroup(
                name: "2 Обучение",
                rows: [
                    section("2", "Обучение", columnSpan: 5),
                    row([
                        number("2.1"), cell("школьный"), activity("Урок *«звёздочка»*"), cell("в течение года"),
                        cell("учителя"), cell("не менее 95 % учеников, см. https://example.org/a_b"),
                    ]),
                ]),
        ])
}

// MARK: Blocks in few words

extension SharedDocument {
    private static func paragraph(_ style: String, _ text: String) -> Block {
        .paragraph(Paragraph(style: style, text: text))
    }

    private static func heading(_ level: Int, _ style: String, _ text: String) -> Block {
        .heading(Heading(level: level, paragraph: Paragraph(style: style, text: text)))
    }

    private static func item(
        _ label: String, _ style: String, _ text: String, _ change: (inout List.Item) -> Void = { _ in }
    ) -> List.Item {
        var item = List.Item(label: label, style: style, blocks: [paragraph(style, text)])
        change(&item)
        return item
    }

    private static func blank(_ width: Int) -> Block {
        .paragraph(Paragraph(style: "cell", inlines: [.blank(width: width)]))
    }

    private static func head(_ text: String, rowSpan: Int = 1) -> TableCell {
        TableCell(blocks: [paragraph("cell-head", text)], rowSpan: rowSpan, scope: .column)
    }

    private static func cell(_ text: String) -> TableCell { TableCell(blocks: [paragraph("cell", text)]) }

    private static func number(_ text: String) -> TableCell { TableCell(blocks: [paragraph("cell-number", text)]) }

    private static func activity(_ text: String) -> TableCell {
        TableCell(blocks: [paragraph("cell", text)], scope: .row)
    }

    private static func group(_ text: String, rows: Int) -> TableCell {
        TableCell(blocks: [paragraph("cell", text)], rowSpan: rows)
    }

    private static func row(_ cells: [TableCell]) -> TableRow { TableRow(kind: .body, cells: cells) }

    private static func section(_ number: String, _ title: String, columnSpan: Int) -> TableRow {
        TableRow(
            kind: .section,
            cells: [
                self.number(number),
                TableCell(
                    blocks: [paragraph("cell-section", title)], columnSpan: columnSpan, scope: .rowGroup),
            ])
    }
}

/// The section's row with further cells.
private func + (row: TableRow, cells: [TableCell]) -> TableRow {
    TableRow(kind: row.kind, cells: row.cells + cells)
}
