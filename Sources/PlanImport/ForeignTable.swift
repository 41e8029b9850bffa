import PlanModel
import SourceModel

/// A table that has activities or goods and is no plan: it is refused, and the reason said.
enum ForeignTable {
    /// A chart whose columns are weeks or months, with marks instead of deadlines (диаграмма Ганта).
    case calendar
    /// Goods and prices: «Наименование», «Количество», «Цена».
    case priceList

    init?(_ head: TableHead) {
        let titles = head.columns.map(\.normalizedTitle)
        if head.index(of: .deadline) == nil, titles.count(where: CalendarHead.isPeriod) >= 3 {
            self = .calendar
        } else if head.index(of: .responsible) == nil, head.index(of: .result) == nil,
            titles.count(where: ForeignTable.isOfPrices) >= 2
        {
            self = .priceList
        } else {
            return nil
        }
    }

    private static func isOfPrices(_ title: String) -> Bool {
        title.split(separator: " ").contains { word in
            ["цен", "стоимост", "количеств", "кол", "сумм", "ед", "руб", "артикул"].contains { word.hasPrefix($0) }
        }
    }
}
