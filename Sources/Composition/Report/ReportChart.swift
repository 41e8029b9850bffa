import Document
import Reporting

/// A chart of counts: so many bars a picture as go on a page.
struct ReportChart {
    private let chart: Chart

    /// More bars than a page shows at once are pictures one below another; where there are hundreds, the table beside
    /// them is read, and no picture.
    private static let barsOfPicture = 10
    private static let mostBars = 60

    init(_ tallies: [Tally], kind: String, title: String) {
        chart = Chart(
            title: title, kind: kind,
            series: Tally.order.map { Chart.Series(name: Tally.words(of: $0), fill: Self.fill(of: $0)) },
            bars: tallies.map { tally in
                Chart.Bar(
                    label: tally.name.isEmpty ? "Без раздела" : tally.name, values: Tally.order.map { tally[$0] })
            })
    }

    private init(_ chart: Chart) { self.chart = chart }

    /// A bar for each status, with its share.
    static func statuses(_ tally: Tally) -> ReportChart {
        ReportChart(
            Chart(
                title: "Мероприятия по статусам", kind: "Статус",
                series: [Chart.Series(name: "мероприятий", fill: .gray(0.55))],
                bars: Tally.order.filter { tally[$0] > 0 }.map { status in
                    let share = tally.share(of: tally[status]).map { ", \($0)\u{A0}%" } ?? ""
                    return Chart.Bar(label: Tally.words(of: status) + share, values: [tally[status]])
                }))
    }

    var figures: [Chart] {
        guard chart.bars.count <= Self.mostBars else { return [] }
        return stride(from: 0, to: chart.bars.count, by: Self.barsOfPicture).map { start in
            var part = chart
            part.bars = Array(chart.bars[start..<min(start + Self.barsOfPicture, chart.bars.count)])
            if start > 0 { part.title += " (продолжение)" }
            return part
        }
    }

    /// Told apart without colour.
    private static func fill(of status: ReportStatus?) -> Chart.Fill {
        switch status {
        case .done: .gray(0.6)
        case .doneLate: .hatched([.rising, .falling])
        case .running: .hatched([.rising])
        case .notDone: .gray(0.1)
        case .notYetDue: .hatched([.horizontal])
        case .moved: .hatched([.falling])
        case .dropped: .hatched([.vertical])
        case nil: .gray(1)
        }
    }
}
